using static Templates.Tests.Rendering;

namespace Templates.Tests.Tags;

public class OtherTagsTests
{
    [Fact]
    public void With_names_values_inside_of_the_tag() => Assert.Equal(
        "weft 4|outer",
        Render("{% with a='weft' n=b|length %}{{ a }} {{ n }}{% endwith %}|{{ a }}",
            """{"a": "outer", "b": "warp"}"""));

    [Fact]
    public void With_does_not_let_its_values_see_each_other() =>
        Assert.Equal("outer", Render("{% with a='inner' b=a %}{{ b }}{% endwith %}", """{"a": "outer"}"""));

    [Theory]
    [InlineData("a{# {{ not.parsed }} {% nor this %} #}b")]
    [InlineData("a{% comment %} {{ not parsed }} {% nor this %} {% endcomment %}b")]
    public void Comments_render_as_nothing(string template) => Assert.Equal("ab", Render(template));

    [Theory]
    [InlineData(" <p> <b>a</b>\n\t<i>b</i> </p> ", "<p><b>a</b><i>b</i></p>")]
    [InlineData("<p>\n a <b> c </b> d\n</p>", "<p>\n a <b> c </b> d\n</p>")]
    [InlineData("  text  ", "text")]
    [InlineData("<p>  </p>", "<p></p>")]
    public void Spaceless_drops_space_between_html_tags_only(string html, string expected) =>
        Assert.Equal(expected, Render($"{{% spaceless %}}{html}{{% endspaceless %}}"));

    [Fact]
    public void Spaceless_also_covers_what_inner_tags_render() => Assert.Equal(
        "<ul><li>1</li><li>2</li></ul>",
        Render("{% spaceless %}<ul>\n {% for x in items %} <li>{{ x }}</li> {% endfor %}\n</ul>{% endspaceless %}",
            """{"items": [1, 2]}"""));
}
