using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>
/// A renderer of somebody else's is handed to the report if the build names its type, and a type that would not
/// compile is said and left out.
/// </summary>
public class RendererRegistrationTests
{
    private const string Main = "class Program { static void Main() { } }";

    [Theory]
    [InlineData("Acme.Calls", "global::Acme.Calls.Default",
        "namespace Acme { class Calls : Weft.Renderers.Renderer { public static Calls Default { get; } = new(); } }")]
    [InlineData("Calls", "global::Calls.Default",
        "class Calls : Weft.Renderers.Renderer { public static readonly Weft.Renderers.Renderer Default = new "
        + "Calls(); }")]
    [InlineData("Acme.Out.Calls", "global::Acme.Out.Calls.Default",
        "namespace Acme { class Out { internal class Calls : Base { internal static Base Default => new(); } } class "
        + "Base : Weft.Renderers.Renderer { } }")]
    [InlineData("Acme.class", "global::Acme.@class.Default",
        "namespace Acme { static class @class { public static Weft.Renderers.Renderer Default => null!; } }")]
    public void A_type_of_the_project_is_handed_to_the_report(string name, string written, string source)
    {
        var project = Project($"Console;global::{name}", source);

        Assert.Contains($"ExitReport(global::Weft.Renderers.ConsoleRenderer.Default, {written});",
            Registration(project), StringComparison.Ordinal);
        Assert.Empty(project.CompileWoven().Diagnostics);
        Assert.Empty(project.Weave().Diagnostics);
    }

    [Theory]
    [InlineData("Acme.Missing", "")]
    [InlineData("Acme.Calls", "namespace Acme { class Calls { public static Calls Default { get; } = new(); } }")]
    [InlineData("Acme.Calls", "namespace Acme { class Calls : Weft.Renderers.Renderer { } }")]
    [InlineData("Acme.Calls",
        "namespace Acme { class Calls : Weft.Renderers.Renderer { public Calls Default => this; } }")]
    [InlineData("Acme.Calls",
        "namespace Acme { class Calls : Weft.Renderers.Renderer { private static Calls Default => null; } }")]
    [InlineData("Acme.Calls",
        "namespace Acme { class Calls : Weft.Renderers.Renderer { public static Calls Default { private get; set; } } }")]
    [InlineData("Acme.Calls",
        "namespace Acme { class Calls : Weft.Renderers.Renderer { public static Calls Default() => null; } }")]
    [InlineData("Acme.Calls",
        "namespace Acme { [System.Obsolete] class Calls : Weft.Renderers.Renderer { public static Calls Default => "
        + "null; } }")]
    [InlineData("Acme.Calls",
        "namespace Acme { class Calls<T> : Weft.Renderers.Renderer { public static Calls<T> Default => null; } }")]
    [InlineData("Out.Calls",
        "class Out { private class Calls : Weft.Renderers.Renderer { public static Calls Default => null; } }")]
    [InlineData("a b", "")]
    [InlineData("", "")]
    public void One_that_would_not_compile_is_said_and_left_out(string name, string source)
    {
        var project = Project($"Console;global::{name}", source);

        var said = Assert.Single(project.Weave().Diagnostics);
        Assert.Equal("WEFT0030", said.Id);
        Assert.Contains($"'{name}'", said.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("ExitReport(global::Weft.Renderers.ConsoleRenderer.Default);", Registration(project),
            StringComparison.Ordinal);
        Assert.DoesNotContain(project.CompileWoven().Diagnostics,
            static one => one.Contains("Registration", StringComparison.Ordinal));
    }

    [Fact]
    public void A_library_has_no_report_and_nothing_is_said()
    {
        var project = new SourceProject(new ProjectOptions { Renderers = "Console;global::Acme.Missing" },
            ("Program.cs", Main));

        Assert.Empty(project.Weave().Diagnostics);
    }

    private static SourceProject Project(string renderers, string source) =>
        new(new ProjectOptions { AutoStart = true, Renderers = renderers }, ("Program.cs", Main),
            ("Renderer.cs", source));

    private static string Registration(SourceProject project) =>
        project.Weave().Results.Single().GeneratedSources.Single(
            static one => one.HintName == "Weft.Registration.g.cs").SourceText.ToString();
}
