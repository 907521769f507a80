using System.Text;
using Templates.Engine;
using Templates.Engine.Values;

namespace Templates.Tests;

/// <summary>Renders what a test writes down.</summary>
internal static class Rendering
{
    /// <summary>Renders one template that knows no others.</summary>
    public static string Render(string template, string json = "{}") =>
        Render(new InMemoryTemplates { ["page"] = template }, json);

    /// <summary>Renders the template of the name <c>page</c>.</summary>
    public static string Render(InMemoryTemplates templates, string json = "{}") =>
        new TemplateLoader(templates).Load("page")
            .Render(JsonValues.ReadObject("page.json", Encoding.UTF8.GetBytes(json)));

    /// <summary>The whole message of the error that rendering the template gives.</summary>
    public static string ErrorOf(string template, string json = "{}") =>
        Assert.Throws<TemplateException>(() => Render(template, json)).Message;
}
