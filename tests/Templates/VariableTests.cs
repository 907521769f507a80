using static Templates.Tests.Rendering;

namespace Templates.Tests;

public class VariableTests
{
    [Theory]
    [InlineData("{{ name }}", "Ada")]
    [InlineData("{{name}}", "Ada")]
    [InlineData("{{ address.city }}", "Gothenburg")]
    [InlineData("{{ rows.1 }}", "second")]
    [InlineData("{{ people.0.name }}", "Mira")]
    [InlineData("{{ count }}", "3")]
    [InlineData("{{ price }}", "2.5")]
    [InlineData("{{ open }}", "true")]
    [InlineData("{{ rows }}", "[first, second]")]
    [InlineData("{{ address }}", "{city: Gothenburg}")]
    public void A_path_leads_to_its_value(string template, string expected)
    {
        const string Data = """
            {
              "name": "Ada", "address": {"city": "Gothenburg"}, "rows": ["first", "second"],
              "people": [{"name": "Mira"}], "count": 3, "price": 2.5, "open": true
            }
            """;
        Assert.Equal(expected, Render(template, Data));
    }

    [Theory]
    [InlineData("{{ unknown }}")]
    [InlineData("{{ unknown.of.unknown }}")]
    [InlineData("{{ rows.7 }}")]
    [InlineData("{{ rows.name }}")]
    [InlineData("{{ nothing }}")]
    public void What_does_not_exist_renders_as_nothing(string template) =>
        Assert.Equal("", Render(template, """{"rows": [1], "nothing": null}"""));

    [Theory]
    [InlineData("{{ 'single' }}", "single")]
    [InlineData("{{ \"double\" }}", "double")]
    [InlineData("{{ -12 }}", "-12")]
    [InlineData("{{ 1.25 }}", "1.25")]
    [InlineData("{{ true }}{{ false }}{{ null }}", "truefalse")]
    public void Literals_stand_for_themselves(string template, string expected) =>
        Assert.Equal(expected, Render(template));
}
