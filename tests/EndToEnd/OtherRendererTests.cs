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
    public void A_renderer_of_the_program_itself_is_used_and_a_wrong_name_is_a_warning_that_breaks_no_build()
    {
        var folder = weft.NextFolder("renderers");
        var right = Project(Path.Combine(folder, "Right"), "Acme.CallsRenderer");
        var wrong = Project(Path.Combine(folder, "Wrong"), "CallsRenderer");

        var build = new Solution(folder, right, wrong).Build().Succeeded();

        Assert.DoesNotContain(Solution.About(right, build),
            static line => line.Contains("warning ", StringComparison.Ordinal));
        Run(right, "run.calls");
        Assert.Equal([0xff, 1], File.ReadAllBytes(right.Locate("run.calls")));
        Run(right, "run.weft.json.gz");
        Assert.Equal([0x1f, 0x8b], File.ReadAllBytes(right.Locate("run.weft.json.gz"))[..2]);

        Assert.Contains(Solution.About(wrong, build), static line => line.Contains(
            "warning WEFT0030: The item WeftRenderer names 'CallsRenderer'", StringComparison.Ordinal));
        wrong.Run().Succeeded();
    }

    private UserProject Project(string folder, string renderer) => new(
        weft,
        folder,
        "<EnableWeft>true</EnableWeft>",
        $"<WeftRenderer Include=\"{renderer}\" />",
        sources: [("Program.cs", Sources.Hello), ("CallsRenderer.cs", Renderer)]);

    private static void Run(UserProject project, string output) =>
        project.Run(new Dictionary<string, string?> { ["WEFT_OUTPUT"] = output }).Succeeded();
}
