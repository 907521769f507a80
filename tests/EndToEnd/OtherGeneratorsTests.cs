using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>Source generators of others see woven files as ordinary source, and
/// what they generate goes with it.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class OtherGeneratorsTests(PackedWeft weft)
{
    private const string Properties =
        "<EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

    private const string Items = Shop.Items + """<PackageReference Include="Weft" />""";

    private static readonly string[] s_everything = ["-p:EnableWeft=true", "-p:WeftScope=All", "-p:WeftTrivialSize=0",
        "-p:WeftReport=true"];

    [Fact]
    public void A_service_that_is_mostly_generated_answers_as_before_and_its_versions_may_be_kept_centrally()
    {
        var project = new UserProject(null, weft.NextFolder("Shop"), Properties, Items, ("Program.cs", Shop.Program),
            ("Orders.cs", Shop.Orders));
        project.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Weft" Version="{weft.Version}" /></ItemGroup>
            </Project>
            """);
        project.Build().SucceededWithoutWarnings();
        var plain = project.Run().Succeeded();
        Assert.Equal("{\"name\":\"ab-7\",\"number\":7}\n", plain.Output);

        project.Build(s_everything).SucceededWithoutWarnings();
        var woven = project.Run().Succeeded();

        Assert.Equal(plain.Output, woven.Output);
        var report = File.ReadAllText(project.Locate("obj/Release/net10.0/weft/weft-report.txt"));
        Assert.Contains("woven  Orders.cs(13) Shop.Orders.Find\n", report, StringComparison.Ordinal);
        Assert.Contains("woven  Orders.cs(29) Shop.Hidden.Parse\n", report, StringComparison.Ordinal);
        var copy = File.ReadAllText(project.Locate("obj/Release/net10.0/weft/Orders.cs"));
        Assert.DoesNotContain('\n', copy.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains(
            Directory.GetFiles(project.Locate("obj/Release/net10.0/generated"), "*.cs", SearchOption.AllDirectories),
            static path =>
            File.ReadAllText(path).Contains("InterceptsLocationAttribute(1, ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_generator_of_the_same_solution_is_not_woven_into_the_compiler()
    {
        var maker = GeneratorProject.In(weft, weft.NextFolder("Maker"), ("Maker.cs", Making.Generator));
        var app = new UserProject(weft, weft.NextFolder("App"), items: GeneratorProject.Reference(maker),
            sources: ("Program.cs", Making.Program));

        var build = app.Build(s_everything).SucceededWithoutWarnings();

        Assert.Contains("Maker is built without probes, because the compiler loads it", build.Output,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(maker.Locate("obj/Release/net10.0/weft")));
        Assert.True(File.Exists(app.Locate("obj/Release/net10.0/weft/Program.cs")));
        Assert.Equal("made\n", app.Run().Succeeded().Output);
    }
}
