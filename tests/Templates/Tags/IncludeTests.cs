using Templates.Engine;
using static Templates.Tests.Rendering;

namespace Templates.Tests.Tags;

public class IncludeTests
{
    [Fact]
    public void An_included_template_sees_the_variables_of_its_place() => Assert.Equal(
        "[1][2]",
        Render(new InMemoryTemplates
        {
            ["page"] = "{% for x in items %}{% include 'part' %}{% endfor %}",
            ["part"] = "[{{ x }}]",
        }, """{"items": [1, 2]}"""));

    [Fact]
    public void With_adds_variables_for_the_included_template_alone() => Assert.Equal(
        "warp+weft|outer",
        Render(new InMemoryTemplates
        {
            ["page"] = "{% include 'part' with a='warp' b=c %}|{{ a }}",
            ["part"] = "{{ a }}+{{ b }}",
        }, """{"a": "outer", "c": "weft"}"""));

    [Fact]
    public void The_name_can_be_a_variable() => Assert.Equal(
        "here",
        Render(new InMemoryTemplates { ["page"] = "{% include which %}", ["part"] = "here" }, """{"which": "part"}"""));

    [Fact]
    public void An_included_template_has_blocks_of_its_own() => Assert.Equal(
        "page<part>",
        Render(new InMemoryTemplates
        {
            ["page"] = "{% extends 'base' %}{% block x %}page{% endblock %}",
            ["base"] = "{% block x %}{% endblock %}{% include 'part' %}",
            ["part"] = "<{% block x %}part{% endblock %}>",
        }));

    [Fact]
    public void A_template_is_parsed_once_however_often_it_is_included()
    {
        var templates = new InMemoryTemplates
        {
            ["page"] = "{% for x in items %}{% include 'part' %}{% endfor %}",
            ["part"] = ".",
        };
        Render(templates, """{"items": [1, 2, 3]}""");
        Assert.Equal(2, templates.Reads);
    }

    [Fact]
    public void An_unknown_template_is_an_error_at_the_tag() =>
        Assert.Equal("page(2,4): there is no template 'part'", ErrorOf("a\n{% include 'part' %}"));

    [Fact]
    public void A_template_that_includes_itself_is_an_error()
    {
        var templates = new InMemoryTemplates { ["page"] = "{% include 'page' %}" };
        TemplateException error = Assert.Throws<TemplateException>(() => Render(templates));
        Assert.Equal("page(1,4): templates and blocks are nested more than 50 deep: expected none that contains itself",
            error.Message);
    }

    [Fact]
    public void The_deepest_nesting_of_both_kinds_leaves_room_on_the_stack()
    {
        string opening = string.Concat(Enumerable.Repeat("{% if true %}", 100));
        string closing = string.Concat(Enumerable.Repeat("{% endif %}", 100));
        Assert.Throws<TemplateException>(() => Render($"{opening}{{% include 'page' %}}{closing}"));
    }
}
