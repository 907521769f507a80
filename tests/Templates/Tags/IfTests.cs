using static Templates.Tests.Rendering;

namespace Templates.Tests.Tags;

public class IfTests
{
    private const string Data = """
        {"yes": true, "no": false, "zero": 0, "two": 2, "real": 2.0, "text": "weft", "empty": "", "list": [1, "a"], "map": {"k": null}}
        """;

    [Theory]
    [InlineData("{% if yes %}a{% endif %}", "a")]
    [InlineData("{% if no %}a{% endif %}", "")]
    [InlineData("{% if no %}a{% else %}b{% endif %}", "b")]
    [InlineData("{% if no %}a{% elif yes %}b{% else %}c{% endif %}", "b")]
    [InlineData("{% if no %}a{% elif no %}b{% elif yes %}c{% endif %}", "c")]
    [InlineData("{% if no %}a{% elif no %}b{% else %}c{% endif %}", "c")]
    public void The_first_branch_whose_condition_holds_is_rendered(string template, string expected) =>
        Assert.Equal(expected, Render(template, Data));

    [Theory]
    [InlineData("yes")]
    [InlineData("two")]
    [InlineData("text")]
    [InlineData("list")]
    [InlineData("map")]
    [InlineData("not no")]
    [InlineData("not not yes")]
    [InlineData("not zero")]
    [InlineData("not empty")]
    [InlineData("not unknown")]
    [InlineData("two == 2")]
    [InlineData("two == real")]
    [InlineData("two != 3")]
    [InlineData("text == 'weft'")]
    [InlineData("text != two")]
    [InlineData("yes == true")]
    [InlineData("unknown == null")]
    [InlineData("two < 3 and two <= 2")]
    [InlineData("two > 1.5 and two >= real")]
    [InlineData("'a' < 'b'")]
    [InlineData("not text < two")]
    [InlineData("'a' in list and 1 in list")]
    [InlineData("'k' in map")]
    [InlineData("'ef' in text")]
    [InlineData("2 not in list")]
    [InlineData("text|length == 4")]
    [InlineData("text|upper|first == 'W'")]
    public void These_conditions_hold(string condition) => Assert.Equal("holds", Test(condition));

    [Theory]
    [InlineData("zero")]
    [InlineData("not yes")]
    [InlineData("two == '2'")]
    [InlineData("unknown in list")]
    [InlineData("'a' in two")]
    [InlineData("two > text or two < text")]
    public void These_conditions_do_not_hold(string condition) => Assert.Equal("", Test(condition));

    [Theory]
    [InlineData("yes or no and no")]
    [InlineData("not no and yes")]
    [InlineData("not two == 3")]
    public void And_binds_stronger_than_or_and_a_comparison_stronger_than_not(string condition) =>
        Assert.Equal("holds", Test(condition));

    private static string Test(string condition) => Render($"{{% if {condition} %}}holds{{% endif %}}", Data);
}
