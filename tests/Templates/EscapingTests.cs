using static Templates.Tests.Rendering;

namespace Templates.Tests;

public class EscapingTests
{
    private const string Data = """{"text": "<a href=\"x\">Q&A's</a>", "parts": ["<", "&"]}""";
    private const string Escaped = "&lt;a href=&quot;x&quot;&gt;Q&amp;A&#x27;s&lt;/a&gt;";

    [Fact]
    public void Variables_are_escaped() => Assert.Equal(Escaped, Render("{{ text }}", Data));

    [Fact]
    public void Text_of_the_template_is_not() => Assert.Equal("<b>&</b>", Render("<b>&</b>"));

    [Fact]
    public void Safe_leaves_a_variable_as_it_is() =>
        Assert.Equal("<a href=\"x\">Q&A's</a>", Render("{{ text|safe }}", Data));

    [Theory]
    [InlineData("{{ text|escape }}")]
    [InlineData("{{ text|escape|escape }}")]
    public void Nothing_is_escaped_twice(string template) => Assert.Equal(Escaped, Render(template, Data));

    [Fact]
    public void A_filter_that_keeps_html_intact_keeps_it_safe() =>
        Assert.Equal("<b>", Render("{{ '<B>'|safe|lower }}"));

    [Fact]
    public void A_filter_that_may_break_html_does_not() => Assert.Equal("&lt;B&gt;", Render("{{ '<b>'|safe|upper }}"));

    [Fact]
    public void A_filter_cannot_smuggle_text_past_the_escaping() =>
        Assert.Equal("&lt;B&gt;", Render("{{ '<b>'|upper }}"));

    [Fact]
    public void Join_escapes_items_and_separator() =>
        Assert.Equal("&lt;&amp;&amp;", Render("{{ parts|join:'&' }}", Data));
}
