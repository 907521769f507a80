using static Templates.Tests.Rendering;

namespace Templates.Tests;

public class FilterTests
{
    private const string Data = """
        {
          "empty": "", "none": [], "one": ["a"], "three": ["a", "b", "c"], "map": {"k": 1}, "zero": 0,
          "pi": 3.14159, "whole": 34.0, "moment": "2026-02-03T08:05:09Z", "text": "a<b\nc\n\nd"
        }
        """;

    [Theory]
    [InlineData("'weft'|upper", "WEFT")]
    [InlineData("'WEFT'|lower", "weft")]
    [InlineData("'warp AND weft'|title", "Warp And Weft")]
    [InlineData("'weft warp'|capfirst", "Weft warp")]
    [InlineData("''|capfirst", "")]
    [InlineData("'one two  three'|truncatewords:2", "one two …")]
    [InlineData("'one two'|truncatewords:2", "one two")]
    [InlineData("'one two'|truncatewords:0", " …")]
    public void Text(string expression, string expected) => Assert.Equal(expected, Evaluate(expression));

    [Fact]
    public void Title_does_not_start_a_word_behind_an_apostrophe() =>
        Assert.Equal("They're", Render("{{ name|title|safe }}", """{"name": "they're"}"""));

    [Theory]
    [InlineData("2|add:3", "5")]
    [InlineData("2|add:'3'", "5")]
    [InlineData("2|add:0.5", "2.5")]
    [InlineData("'warp'|add:'weft'", "warpweft")]
    [InlineData("pi|floatformat", "3.1")]
    [InlineData("whole|floatformat", "34")]
    [InlineData("whole|floatformat:2", "34.00")]
    [InlineData("pi|floatformat:3", "3.142")]
    [InlineData("pi|floatformat:-3", "3.142")]
    [InlineData("whole|floatformat:-3", "34")]
    [InlineData("2.5|floatformat:0", "3")]
    [InlineData("'none'|floatformat", "")]
    public void Numbers(string expression, string expected) => Assert.Equal(expected, Evaluate(expression));

    [Theory]
    [InlineData("1|pluralize", "")]
    [InlineData("2|pluralize", "s")]
    [InlineData("0|pluralize", "s")]
    [InlineData("one|pluralize", "")]
    [InlineData("three|pluralize:'es'", "es")]
    [InlineData("1|pluralize:'y,ies'", "y")]
    [InlineData("3|pluralize:'y,ies'", "ies")]
    public void Pluralize_chooses_the_ending(string expression, string expected) =>
        Assert.Equal(expected, Evaluate(expression));

    [Theory]
    [InlineData("three|first", "a")]
    [InlineData("three|last", "c")]
    [InlineData("none|first", "")]
    [InlineData("none|last", "")]
    [InlineData("'weft'|first", "w")]
    [InlineData("'weft'|last", "t")]
    [InlineData("three|length", "3")]
    [InlineData("map|length", "1")]
    [InlineData("'weft'|length", "4")]
    [InlineData("unknown|length", "0")]
    [InlineData("three|join:', '", "a, b, c")]
    [InlineData("none|join:', '", "")]
    [InlineData("three|slice:'1:'|join:''", "bc")]
    [InlineData("three|slice:':2'|join:''", "ab")]
    [InlineData("three|slice:'-2:'|join:''", "bc")]
    [InlineData("three|slice:':-1'|join:''", "ab")]
    [InlineData("three|slice:'2:1'|join:''", "")]
    [InlineData("three|slice:'0:99'|join:''", "abc")]
    [InlineData("'shuttle'|slice:'1:4'", "hut")]
    public void Sequences(string expression, string expected) => Assert.Equal(expected, Evaluate(expression));

    [Theory]
    [InlineData("empty|default:'nothing'", "nothing")]
    [InlineData("unknown|default:'nothing'", "nothing")]
    [InlineData("zero|default:'nothing'", "nothing")]
    [InlineData("'weft'|default:'nothing'", "weft")]
    [InlineData("unknown|default:three.1", "b")]
    public void Default_stands_in_for_what_is_not_true(string expression, string expected) =>
        Assert.Equal(expected, Evaluate(expression));

    [Theory]
    [InlineData("moment|date", "3 February 2026")]
    [InlineData("moment|date:'d.m.y'", "03.02.26")]
    [InlineData("moment|date:'D j M Y'", "Tue 3 Feb 2026")]
    [InlineData("moment|date:'l, n/Y'", "Tuesday, 2/2026")]
    [InlineData("moment|date:'H:i:s'", "08:05:09")]
    [InlineData("moment|date:'g:i A (G)'", "8:05 AM (8)")]
    [InlineData("moment|date:'\\d\\a\\y j'", "day 3")]
    [InlineData("'never'|date", "")]
    public void Date_writes_the_parts_that_its_letters_name(string expression, string expected) =>
        Assert.Equal(expected, Evaluate(expression));

    [Fact]
    public void Linebreaks_makes_paragraphs_and_escapes() =>
        Assert.Equal("<p>a&lt;b<br>c</p>\n\n<p>d</p>", Evaluate("text|linebreaks"));

    [Fact]
    public void Filters_apply_from_left_to_right() =>
        Assert.Equal("A B …", Evaluate("three|join:' '|truncatewords:2|upper"));

    private static string Evaluate(string expression) => Render($"{{{{ {expression} }}}}", Data);
}
