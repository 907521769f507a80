using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>
/// What a project's own generators read in bodies is what was written; the SDK's go on reading the text that is
/// compiled.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class BodyReadersTests(PackedWeft weft)
{
    /// <summary>The compiler's own Roslyn, which a generator need not restore.</summary>
    private const string Roslyn = """
        <Reference Include="$(MSBuildToolsPath)/Roslyn/bincore/Microsoft.CodeAnalysis.dll" Private="false" />
        <Reference Include="$(MSBuildToolsPath)/Roslyn/bincore/Microsoft.CodeAnalysis.CSharp.dll" Private="false" />
        """;

    private const string Web = """
        <FrameworkReference Include="Microsoft.AspNetCore.App" />
        <Using Include="Microsoft.AspNetCore.Builder;Microsoft.AspNetCore.Hosting;Microsoft.Extensions.DependencyInjection;Microsoft.Extensions.Hosting;Microsoft.Extensions.Logging" />
        """;

    private static readonly string[] s_everything = ["-p:EnableWeft=true", "-p:WeftScope=All", "-p:WeftTrivialSize=0",
        "-p:WeftReport=true", "-p:WeftAutoStart=false"];

    [Fact]
    public void Members_that_a_generator_copies_are_left_and_found_anew_when_the_generator_changes()
    {
        var reader = Reader("First");
        var app = new UserProject(weft, weft.NextFolder("App"), items: Reference(reader),
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

    [NativeFact]
    public void A_NativeAOT_service_answers_as_before_beside_such_a_generator()
    {
        var app = new UserProject(
            weft,
            weft.NextFolder("Shop"),
            "<PublishAot>true</PublishAot><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>",
            Web + Reference(Reader("First")),
            ("Program.cs", Shop.Program), ("Orders.cs", Shop.Orders), ("Made.cs", Reading.Methods));

        app.Publish(s_everything).SucceededWithoutWarnings();

        Assert.Equal("{\"name\":\"ab-7\",\"number\":7}\n", app.RunPublished().Succeeded().Output);
        var obj = Directory.GetDirectories(app.Locate("obj/Release/net10.0"))
            .Single(static folder => Directory.Exists(Path.Combine(folder, "weft")));
        Assert.Contains("woven  Program.cs(1) Program.Main\n",
            File.ReadAllText(Path.Combine(obj, "weft/weft-report.txt")), StringComparison.Ordinal);
        Assert.Contains("Made.OneAsync: WEFT0024 (read by Reader)\n",
            File.ReadAllText(Path.Combine(obj, "weft/weft-report.txt")), StringComparison.Ordinal);
        Assert.Contains(
            Directory.GetFiles(obj, "GeneratedRouteBuilderExtensions*.cs", SearchOption.AllDirectories),
            static path => File.ReadAllText(path).Contains("InterceptsLocation", StringComparison.Ordinal));
    }

    private UserProject Reader(string attribute) => new(
        weft, weft.NextFolder("Reader"), "<OutputType>Library</OutputType><IsRoslynComponent>true</IsRoslynComponent>",
        Roslyn, ("Reader.cs", Reading.Generator(attribute)));

    private static string Reference(UserProject reader) =>
        $"""<ProjectReference Include="{reader.Locate("Reader.csproj")}" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />""";
}
