using static Templates.Tests.Rendering;

namespace Templates.Tests.Tags;

public class ForTests
{
    private const string Data = """
        {"letters": ["a", "b", "c"], "none": [], "prices": {"yarn": 3, "loom": 900}, "pairs": [[1, 2], [3, 4]], "number": 5}
        """;

    [Theory]
    [InlineData("{% for x in letters %}{{ x }}.{% endfor %}", "a.b.c.")]
    [InlineData("{% for x in letters reversed %}{{ x }}.{% endfor %}", "c.b.a.")]
    [InlineData("{% for x in letters|slice:'1:' %}{{ x }}.{% endfor %}", "b.c.")]
    [InlineData("{% for key in prices %}{{ key }}.{% endfor %}", "yarn.loom.")]
    [InlineData("{% for key, price in prices %}{{ key }}={{ price }}.{% endfor %}", "yarn=3.loom=900.")]
    [InlineData("{% for a, b in pairs %}{{ a }}{{ b }}.{% endfor %}", "12.34.")]
    public void The_body_is_rendered_for_each_item(string template, string expected) =>
        Assert.Equal(expected, Render(template, Data));

    [Theory]
    [InlineData("none")]
    [InlineData("unknown")]
    public void Empty_is_rendered_if_there_is_no_item(string name) =>
        Assert.Equal("nothing", Render($"{{% for x in {name} %}}{{{{ x }}}}{{% empty %}}nothing{{% endfor %}}", Data));

    [Theory]
    [InlineData("counter", "1 2 3 ")]
    [InlineData("counter0", "0 1 2 ")]
    [InlineData("revcounter", "3 2 1 ")]
    [InlineData("revcounter0", "2 1 0 ")]
    [InlineData("first", "true false false ")]
    [InlineData("last", "false false true ")]
    [InlineData("length", "3 3 3 ")]
    public void Forloop_knows_the_position(string attribute, string expected) =>
        Assert.Equal(expected, Render($"{{% for x in letters %}}{{{{ forloop.{attribute} }}}} {{% endfor %}}", Data));

    [Fact]
    public void An_inner_loop_knows_the_outer_one() => Assert.Equal(
        "11 12 21 22 ",
        Render("{% for p in pairs %}{% for x in p %}{{ forloop.parentloop.counter }}{{ forloop.counter }} {% endfor "
            + "%}{% endfor %}", Data));

    [Fact]
    public void The_variables_end_with_the_loop() => Assert.Equal(
        "5|outer|",
        Render("{% for x in items %}{{ x }}{% endfor %}|{{ x }}|{{ forloop.counter }}",
            """{"x": "outer", "items": [5]}"""));

    [Theory]
    [InlineData("{% for x in number %}{% endfor %}", "page(1,13): expected a list or a map to loop over")]
    [InlineData("{% for a, b in letters %}{% endfor %}",
        "page(1,16): expected items of 2 parts each, one for every variable of the loop")]
    public void What_cannot_be_looped_over_is_an_error(string template, string expected) =>
        Assert.Equal(expected, ErrorOf(template, Data));
}
