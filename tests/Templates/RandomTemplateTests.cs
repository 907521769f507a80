using CsCheck;
using Templates.Engine;
using static Templates.Tests.Rendering;

namespace Templates.Tests;

public class RandomTemplateTests
{
    /// <summary>Pieces of templates; random rows of them get further into the
    /// parser than random characters do.</summary>
    private static readonly string[] s_pieces =
    [
        "{{ ", " }}", "{% ", " %}", "{#", "#}", "{", "}", "<p>", " ", "\n", "text", "'", "\"",
        "|", ":", ".", ",", "=", "==", "<=", "-1", "2.5",
        "extends", "block", "endblock", "for", "in", "empty", "endfor", "if", "elif", "else", "endif", "include",
        "with", "endwith",
        "comment", "endcomment", "spaceless", "endspaceless", "and", "or", "not", "x", "items", "map", "block.super",
        "forloop.parentloop",
        "upper", "date", "slice", "floatformat", "truncatewords", "join", "add", "'page'", "'other'", "'1:2'",
        "{% if x %}", "{% endif %}", "{% for x in items %}", "{% endfor %}", "{% block x %}", "{% endblock %}",
        "{{ x|slice:'-1:' }}",
        "{% include 'page' %}", "{% extends 'other' %}", "{% with x=1 %}", "{% endwith %}", "{{ items|join:x }}",
        "{{ x|floatformat:x }}",
    ];

    private const string Data = """{"x": "1:2", "items": [1, -2.5, "a", null, [], {"k": true}], "map": {"k": "<"}}""";

    [Fact]
    public void Text_without_markup_renders_as_itself() =>
        Gen.String[Gen.Char["{}%#<>&'\"\n\r azAZ09\u00e9"], 0, 60]
            .Where(text => !text.Contains("{{") && !text.Contains("{%") && !text.Contains("{#"))
            .Sample(text => Assert.Equal(text, Render(text)));

    [Fact]
    public void A_random_template_renders_or_gives_a_template_exception() =>
        Gen.OneOf(s_pieces).Array[0, 25].Sample(pieces => AssertRendersOrIsRefused(string.Concat(pieces)));

    [Fact]
    public void A_random_text_renders_or_gives_a_template_exception() => Gen.String.Sample(AssertRendersOrIsRefused);

    [Fact]
    public void A_random_expression_renders_or_gives_a_template_exception() =>
        Gen.OneOf(s_pieces).Array[1, 6].Sample(
            pieces => AssertRendersOrIsRefused($"{{{{ {string.Concat(pieces)} }}}}"));

    private static void AssertRendersOrIsRefused(string template)
    {
        var templates = new InMemoryTemplates
        {
            ["page"] = template,
            ["other"] = "{% block x %}{{ block.name }}{% endblock %}",
        };
        try
        {
            Render(templates, Data);
        }
        catch (TemplateException error)
        {
            Assert.True(error.Line >= 1 && error.Column >= 1, error.Message);
        }
    }
}
