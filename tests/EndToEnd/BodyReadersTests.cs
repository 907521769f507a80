using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>
/// What a project's own generators read in bodies is what was written; <see cref="NativeTests"/> has one beside those
/// of the SDK, which go on reading the text that is compiled.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class BodyReadersTests(PackedWeft weft)
{
    private static readonly string[] s_everything = ["-p:EnableWeft=true", "-p:WeftScope=All", "-p:WeftTrivialSize=0",
        "-p:WeftReport=true", "-p:WeftAutoStart=false"];

    [Fact]
    public void Members_that_a_generator_copies_are_left_and_found_anew_when_the_generator_changes()
    {
        var reader = GeneratorProject.In(weft, weft.NextFolder("Reader"), ("Reader.cs", Reading.Generator("First")));
        var app = new UserProject(weft, weft.NextFolder("App"), items: GeneratorProject.Reference(reader),
            sources: [("Program.cs", Reading.Program), ("Made.cs", Reading.Methods)]);
        var report = app.Locate("obj/Release/net10.0/weft/weft-report.txt");

        app.Build(s_everything).SucceededWithoutWarnings();

        Assert.Equal("83\n", app.Run().Succeeded().Output);
        Assert.Contains("left   Made.cs(10) Made.OneAsync: WEFT0024 (read by Reader)\nwoven  Made.cs(16) "
            + "Made.TwoAsync\n", File.ReadAllText(report), StringComparison.Ordinal);

        reader.Write("Reader.cs", Reading.Generator("Second"));
        app.Build(s_everything).SucceededWithoutWarnings();

        Assert.Contains("woven  Made.cs(10) Made.OneAsync\nleft   Made.cs(16) Made.TwoAsync: WEFT0024 (read by "
            + "Reader)\n", File.ReadAllText(report), StringComparison.Ordinal);
        Assert.Equal("83\n", app.Run().Succeeded().Output);
    }
}
