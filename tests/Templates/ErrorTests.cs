using System.Text;
using Templates.Engine;
using Templates.Engine.Values;
using static Templates.Tests.Rendering;

namespace Templates.Tests;

public class ErrorTests
{
    [Theory]
    [InlineData("a\nbc {{ name", "page(2,4): '{{' is not closed: expected '}}'")]
    [InlineData("{% if x", "page(1,1): '{%' is not closed: expected '%}'")]
    [InlineData("{# note", "page(1,1): '{#' is not closed: expected '#}'")]
    public void Markup_must_be_closed(string template, string expected) => Assert.Equal(expected, ErrorOf(template));

    [Theory]
    [InlineData("\n{% if x %}", "page(2,4): the tag is not closed: expected 'elif' or 'else' or 'endif'")]
    [InlineData("{% if x %}{% else %}", "page(1,14): the tag is not closed: expected 'endif'")]
    [InlineData("{% for x in y %}", "page(1,4): the tag is not closed: expected 'empty' or 'endfor'")]
    [InlineData("{% spaceless %}", "page(1,4): the tag is not closed: expected 'endspaceless'")]
    [InlineData("{% comment %}{% if %}", "page(1,4): the tag is not closed: expected 'endcomment'")]
    public void A_tag_that_encloses_must_be_closed(string template, string expected) =>
        Assert.Equal(expected, ErrorOf(template));

    private const string AllTags = "block, comment, extends, for, if, include, spaceless, with";

    [Theory]
    [InlineData("{% fro x in y %}", $"page(1,4): unexpected tag 'fro': expected one of {AllTags}")]
    [InlineData("{% endif %}", $"page(1,4): unexpected tag 'endif': expected one of {AllTags}")]
    [InlineData("{% with a=1 %}{% endif %}",
        $"page(1,18): unexpected tag 'endif': expected 'endwith', or one of {AllTags}")]
    [InlineData("{% %}", "page(1,4): expected the name of a tag, found the end of the tag")]
    public void A_tag_must_be_known_and_in_its_place(string template, string expected) =>
        Assert.Equal(expected, ErrorOf(template));

    [Theory]
    [InlineData("{{ }}", "page(1,4): expected a variable, a number or a quoted text, found the end of the tag")]
    [InlineData("{{ a b }}", "page(1,6): expected the end of the tag, found 'b'")]
    [InlineData("{{ a.. }}", "page(1,5): unexpected character '.': expected a name before and behind every '.'")]
    [InlineData("{{ a }\n}}", "page(1,6): unexpected character '}'")]
    [InlineData("{{ 'a }}", "page(1,4): the quoted text is not closed: expected '")]
    [InlineData("{{ a| }}", "page(1,6): expected the name of a filter, found the end of the tag")]
    [InlineData("{{ a|truncatewords }}",
        "page(1,6): the filter 'truncatewords' needs an argument: expected ':' and a value behind it")]
    [InlineData("{{ a|upper:1 }}", "page(1,6): the filter 'upper' takes no argument: expected nothing behind it")]
    [InlineData("{% if %}{% endif %}",
        "page(1,6): expected a variable, a number or a quoted text, found the end of the tag")]
    [InlineData("{% if a and %}{% endif %}",
        "page(1,12): expected a variable, a number or a quoted text, found the end of the tag")]
    [InlineData("{% if a not b %}{% endif %}", "page(1,13): expected 'in', found 'b'")]
    [InlineData("{% if a = b %}{% endif %}", "page(1,9): expected the end of the tag, found '='")]
    [InlineData("{% for in y %}{% endfor %}", "page(1,11): expected 'in', found 'y'")]
    [InlineData("{% for x of y %}{% endfor %}", "page(1,10): expected 'in', found 'of'")]
    [InlineData("{% with %}{% endwith %}", "page(1,8): expected name=value, found the end of the tag")]
    [InlineData("{% with a %}{% endwith %}", "page(1,10): expected '=', found the end of the tag")]
    [InlineData("{% include 'a' width b=1 %}", "page(1,16): expected the end of the tag, found 'width'")]
    public void The_inside_of_markup_must_be_well_formed(string template, string expected) =>
        Assert.Equal(expected, ErrorOf(template));

    [Fact]
    public void An_unknown_filter_is_answered_with_the_known_ones() =>
        Assert.StartsWith("page(1,6): unknown filter 'uper': expected one of add, capfirst, date,",
            ErrorOf("{{ a|uper }}"));

    [Theory]
    [InlineData("truncatewords:'b'", "a whole number from 0 up as its argument, found 'b'")]
    [InlineData("floatformat:99", "a whole number from -15 to 15 as its argument, found '99'")]
    [InlineData("slice:'1'", "\"start:end\" as its argument, found '1'")]
    [InlineData("slice:'x:'", "\"start:end\" in whole numbers as its argument, found 'x:'")]
    public void A_filter_says_which_argument_it_expected(string call, string expected)
    {
        string name = call[..call.IndexOf(':')];
        Assert.Equal($"page(1,4): the filter '{name}' expected {expected}", ErrorOf($"{{{{ '1'|{call} }}}}"));
    }

    [Fact]
    public void Tags_nested_too_deep_are_an_error_at_the_first_that_is() => Assert.Equal(
        "page(1,1404): tags are nested more than 100 deep",
        ErrorOf(string.Concat(Enumerable.Repeat("{% if true  %}", 101))));

    [Fact]
    public void A_template_that_does_not_exist_is_named()
    {
        var loader = new TemplateLoader(new InMemoryTemplates());
        TemplateException error = Assert.Throws<TemplateException>(() => loader.Load("missing.html"));
        Assert.Equal("missing.html(1,1): there is no such template", error.Message);
    }

    [Fact]
    public void An_error_carries_its_parts()
    {
        TemplateException error = Assert.Throws<TemplateException>(() => Render("\n\n {% end %}"));
        Assert.Equal(("page", 3, 5), (error.TemplateName, error.Line, error.Column));
        Assert.Equal($"unexpected tag 'end': expected one of {AllTags}", error.Reason);
    }

    [Theory]
    [InlineData("{\n  \"a\": ?\n}", "data.json(2,8): expected valid JSON")]
    [InlineData("[]", "data.json(1,1): expected a JSON object")]
    [InlineData("", "data.json(1,1): expected valid JSON")]
    public void Broken_data_is_an_error_at_its_place(string json, string expected)
    {
        TemplateException error =
            Assert.Throws<TemplateException>(() => JsonValues.ReadObject("data.json", Encoding.UTF8.GetBytes(json)));
        Assert.Equal(expected, error.Message);
    }
}
