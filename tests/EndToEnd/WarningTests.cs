using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>What Weft has to say is said once, as a warning, and never breaks a
/// build that did not ask for that.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class WarningTests(PackedWeft weft)
{
    private const string On = "<EnableWeft>true</EnableWeft>";
    private const string Strict =
        "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>";

    private const string NothingToWeave = """
        internal abstract class Shape
        {
            [Weft.Profile]
            public abstract void Draw();
        }
        """;

    private const string Layout = "root = true\n[*.cs]\ndotnet_diagnostic.IDE0055.severity = error\n";

    private const string ExplicitTypes =
        "[Restoring.cs]\ncsharp_style_var_elsewhere = false\ncsharp_style_var_when_type_is_apparent = "
        + "false\ndotnet_diagnostic.IDE0008.severity = error\n";

    private const string Restoring = """
        internal static class Restoring
        {
        #pragma warning disable IDE0055
            public static int  One () => 1;
        #pragma warning restore IDE0055

            public static int Two() => 2;
        #pragma warning restore

            public static int Three()
            {
                return 3;
            }
        }

        """;

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void A_mark_that_weaves_nothing_is_told_once_and_as_a_warning_even_where_those_are_errors(string enabled)
    {
        var build = Project($"<EnableWeft>{enabled}</EnableWeft>" + Strict).Build().Succeeded();
        var beforeSummary = build.Output.Split("Build succeeded.")[0];
        Assert.Single(
            System.Text.RegularExpressions.Regex.Matches(beforeSummary, @"Shape\.cs\(3,\d+\): warning WEFT0002: "));
    }

    [Fact]
    public void A_project_can_make_it_an_error_by_its_id()
    {
        const string Id = "WEFT0002";
        var build = Project(On + Strict + $"<WarningsAsErrors>$(WarningsAsErrors);{Id}</WarningsAsErrors>").Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"error {Id}: ", build.Output, StringComparison.Ordinal);

        Project(On + Strict + $"<NoWarn>$(NoWarn);{Id}</NoWarn>").Build().SucceededWithoutWarnings();
    }

    [Fact]
    public void An_unknown_value_is_named_with_those_that_are_known()
    {
        const string Unknown = """
            <WeftScope>Everything</WeftScope><WeftAutoStart>maybe</WeftAutoStart>
            <WeftRenderers>Console;Paper</WeftRenderers>
            """;
        var project = new UserProject(
            weft, weft.NextFolder("App"), On + Unknown, sources: ("Program.cs", Sources.Hello));
        var output = project.Build().Succeeded().Output;
        Assert.All(
            (string[])
            [
                "WeftScope is 'Everything', which is not one of Attributed, All",
                "WeftAutoStart is 'maybe', which is not one of true, false",
                "WeftRenderers has 'Paper', which is not among Console, Html, Json",
            ],
            text => Assert.Contains("warning WEFT0101: " + text, output, StringComparison.Ordinal));
        Assert.Contains("Work.Spin", project.Run().Succeeded().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_switch_that_is_neither_true_nor_false_is_told_and_weaves_nothing()
    {
        var project = new UserProject(weft, weft.NextFolder("App"), Strict, sources: ("Program.cs", Sources.Hello));
        Assert.Contains(
            "warning WEFT0101: EnableWeft is '1', which is not one of true, false; the program is built without probes",
            project.Build("-p:EnableWeft=1").Succeeded().Output,
            StringComparison.Ordinal);
        Assert.Equal("", project.Run().Succeeded().Error);
    }

    [Fact]
    public void Rules_about_style_that_a_project_has_made_errors_do_not_meet_woven_copies()
    {
        var project = new UserProject(
            weft, weft.NextFolder("App"),
            On + Strict
            + "<WeftScope>All</WeftScope><WeftTrivialSize>0</WeftTrivialSize><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>",
            sources: [("Program.cs", Sources.Hello), ("Restoring.cs", Restoring),
                (".editorconfig", Layout + ExplicitTypes)]);
        project.Build().SucceededWithoutWarnings();
        Assert.Contains("Work.Spin", project.Run().Succeeded().Error, StringComparison.Ordinal);

        project.Write("Untidy.cs", "internal static class Untidy {  internal static int Zero( ) => 0; }");
        Assert.Contains("error IDE0055: ", project.Build("-p:EnableWeft=false").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_framework_too_old_to_be_woven_compiles_the_same_sources_and_is_told_once()
    {
        var project = new UserProject(
            weft, weft.NextFolder("Library"),
            $"{On}{Strict}<TargetFramework /><OutputType>Library</OutputType><LangVersion>12</LangVersion>"
                + "<TargetFrameworks>netstandard2.0;net8.0;net10.0</TargetFrameworks>",
            sources: ("Library.cs", "public static class Library { [Weft.Profile] public static void Use() { } }"));

        var build = project.Build("-m:2").Succeeded();

        Assert.Equal(["netstandard2.0"], WarnedFrameworks(build.Output).Distinct());
        Assert.False(Directory.Exists(project.Locate("obj/Release/netstandard2.0/weft")));
        Assert.True(File.Exists(project.Locate("obj/Release/net8.0/weft/Library.cs")));
        Assert.True(File.Exists(project.Locate("obj/Release/net10.0/weft/Library.cs")));
    }

    [Fact]
    public void A_weaver_that_cannot_run_costs_the_probes_and_not_the_build()
    {
        var project = new UserProject(
            weft, weft.NextFolder("App"),
            On + Strict + "<WeftHostDirectory>$(MSBuildProjectDirectory)/nowhere/</WeftHostDirectory>",
            sources: ("Program.cs", Sources.Hello));
        Assert.Contains("warning WEFT0100: ", project.Build().Succeeded().Output, StringComparison.Ordinal);
        var run = project.Run().Succeeded();
        Assert.Equal(("hello\n", ""), (run.Output, run.Error));
    }

    private static IEnumerable<string> WarnedFrameworks(string output) =>
        System.Text.RegularExpressions.Regex.Matches(output, "warning WEFT[0-9]{4}: The target framework ([^ ]+)")
            .Select(static match => match.Groups[1].Value);

    private UserProject Project(string properties) =>
        new(weft, weft.NextFolder("App"), properties,
            sources: [("Program.cs", Sources.Hello), ("Shape.cs", NothingToWeave)]);
}
