using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>A renderer of the user's own needs one item in the project, and then <c>WEFT_OUTPUT</c> picks it.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class OtherRendererTests(PackedWeft weft)
{
    private const string Renderer = """
        using System.Collections.Immutable;
        using Weft;
        using Weft.Renderers;

        namespace Acme;

        internal sealed class CallsRenderer : Renderer
        {
            public static CallsRenderer Default { get; } = new();

            public override ImmutableArray<string> Suffixes => [".calls"];

            public override void Render(Capture capture, Stream stream) => stream.Write([0xff, (byte)capture.Methods.Length]);
        }
        """;

    [Fact]
    public void A_renderer_of_the_program_itself()
    {
        var project = Project("Acme.CallsRenderer");
        project.Build().SucceededWithoutWarnings();

        Run(project, "run.calls");
        Assert.Equal([0xff, 1], File.ReadAllBytes(project.Locate("run.calls")));
        Run(project, "run.weft.json.gz");
        Assert.Equal([0x1f, 0x8b], File.ReadAllBytes(project.Locate("run.weft.json.gz"))[..2]);
    }

    [Fact]
    public void A_name_that_is_wrong_is_a_warning_and_breaks_no_build()
    {
        var project = Project("CallsRenderer");

        var build = project.Build().Succeeded();

        Assert.Contains("warning WEFT0030: The item WeftRenderer names 'CallsRenderer'", build.Output,
            StringComparison.Ordinal);
        project.Run().Succeeded();
    }

    private UserProject Project(string renderer) => new(
        weft,
        weft.NextFolder("App"),
        "<EnableWeft>true</EnableWeft>",
        $"<WeftRenderer Include=\"{renderer}\" />",
        sources: [("Program.cs", Sources.Hello), ("CallsRenderer.cs", Renderer)]);

    private static void Run(UserProject project, string output) =>
        project.Run(new Dictionary<string, string?> { ["WEFT_OUTPUT"] = output }).Succeeded();
}
