using Templates.Engine;
using static Templates.Tests.Rendering;

namespace Templates.Tests.Tags;

public class InheritanceTests
{
    [Fact]
    public void A_block_that_nothing_overrides_renders_its_own_content() =>
        Assert.Equal("<a>", Render("<{% block x %}a{% endblock x %}>"));

    [Fact]
    public void A_child_overrides_the_blocks_that_it_names_and_adds_nothing_else() => Assert.Equal(
        "<child><base>",
        Render(new InMemoryTemplates
        {
            ["page"] = "{% extends 'base' %} dropped {% block x %}child{% endblock %} {{ dropped }}",
            ["base"] = "<{% block x %}x{% endblock %}><{% block y %}base{% endblock %}>",
        }));

    [Fact]
    public void Over_three_levels_the_most_derived_block_wins_and_super_climbs_one_level_at_a_time() => Assert.Equal(
        "[base>middle>page][middle][base][page in middle]",
        Render(new InMemoryTemplates
        {
            ["page"] =
                "{% extends 'middle' %}{% block a %}{{ block.super }}>page{% endblock %}{% block inner %}page{% "
                + "endblock %}",
            ["middle"] = """
                {% extends 'base' %}
                {% block a %}{{ block.super }}>middle{% endblock %}
                {% block b %}middle{% endblock %}
                {% block d %}{% block inner %}middle{% endblock %} in middle{% endblock %}
                """,
            ["base"] =
                string.Concat(
                    new[] { "a", "b", "c", "d" }.Select(name => $"[{{% block {name} %}}base{{% endblock %}}]")),
        }));

    [Fact]
    public void Super_of_the_first_block_is_nothing() =>
        Assert.Equal("<>", Render("<{% block x %}{{ block.super }}{% endblock %}>"));

    [Fact]
    public void Super_is_html_and_not_escaped_again() => Assert.Equal(
        "<b>&amp;</b>",
        Render(new InMemoryTemplates
        {
            ["page"] = "{% extends 'base' %}{% block x %}{{ block.super }}{% endblock %}",
            ["base"] = "{% block x %}<b>{{ '&' }}</b>{% endblock %}",
        }));

    [Fact]
    public void A_block_sees_the_variables_of_the_place_that_it_fills() => Assert.Equal(
        "1;2;",
        Render(new InMemoryTemplates
        {
            ["page"] = "{% extends 'base' %}{% block row %}{{ x }};{% endblock %}",
            ["base"] = "{% for x in rows %}{% block row %}{% endblock %}{% endfor %}",
        }, """{"rows": [1, 2]}"""));

    [Fact]
    public void The_parent_can_be_a_variable() => Assert.Equal(
        "base",
        Render(new InMemoryTemplates { ["page"] = "{% extends layout %}", ["base"] = "base" },
            """{"layout": "base"}"""));

    [Theory]
    [InlineData("{{ x }}{% extends 'base' %}", "page(1,11): expected 'extends' to be the first tag of the template")]
    [InlineData("{% extends 'base' %}{% extends 'base' %}",
        "page(1,24): expected 'extends' to be the first tag of the template")]
    [InlineData("{% if x %}{% extends 'base' %}{% endif %}",
        "page(1,14): expected 'extends' to be the first tag of the template")]
    [InlineData("{% extends 'base' %}", "page(1,4): there is no template 'base'")]
    [InlineData("{% block x %}{% endblock %}\n{% block x %}{% endblock %}",
        "page(2,4): the template has another block 'x': expected a different name")]
    [InlineData("{% extends 'page' %}",
        "page(1,4): templates and blocks are nested more than 50 deep: expected none that contains itself")]
    [InlineData("{% block x %}{% endblock y %}", "page(1,26): expected 'x', found 'y'")]
    [InlineData("{% block %}{% endblock %}", "page(1,9): expected the name of the block, found the end of the tag")]
    public void Mistakes_are_errors_at_their_place(string template, string expected) =>
        Assert.Equal(expected, ErrorOf(template));

    [Fact]
    public void Blocks_that_contain_each_other_through_super_are_an_error() => Assert.Throws<TemplateException>(() =>
        Render(new InMemoryTemplates
        {
            ["page"] = "{% extends 'middle' %}{% block a %}{% block b %}{{ block.super }}{% endblock %}{% endblock %}",
            ["middle"] = "{% extends 'base' %}{% block b %}{% block a %}{% endblock %}{% endblock %}",
            ["base"] = "{% block a %}{% endblock %}",
        }));
}
