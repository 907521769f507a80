using System.Text.RegularExpressions;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;
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

    [Fact]
    public void Warnings_are_told_once_and_break_no_build_that_makes_them_errors()
    {
        const string Silent = "<NoWarn>$(NoWarn);WEFT0002</NoWarn>";
        const string Unknown = """
            <WeftScope>Everything</WeftScope><WeftAutoStart>maybe</WeftAutoStart>
            <WeftRenderers>Console;Paper</WeftRenderers>
            """;
        const string Nowhere = "<WeftHostDirectory>$(MSBuildProjectDirectory)/nowhere/</WeftHostDirectory>";
        var folder = weft.NextFolder("warnings");
        var marked = Shape("Marked", On + Strict);
        var off = Shape("Off", "<EnableWeft>false</EnableWeft>" + Strict);
        var silent = Shape("Silent", On + Strict + Silent);
        var unknown = Hello("Unknown", On + Unknown);
        var neither = Hello("Neither", Strict + "<EnableWeft>1</EnableWeft>");
        var unwoven = Hello("Unwoven", On + Strict + Nowhere);
        var old = Old();

        var build = new Solution(folder, marked, off, silent, unknown, neither, unwoven, old).Build().Succeeded();

        Assert.All((UserProject[])[marked, off], project => Assert.Single(Told(project, "WEFT0002"),
            static line => Regex.IsMatch(line, @"Shape\.cs\(3,\d+\): warning")));
        Assert.DoesNotContain(Solution.About(silent, build), IsWarning);
        Assert.Equal(3, Told(unknown, "WEFT0101").Length);
        Assert.All(
            (string[])
            [
                "WeftScope is 'Everything', which is not one of Attributed, All",
                "WeftAutoStart is 'maybe', which is not one of true, false",
                "WeftRenderers has 'Paper', which is not among Console, Html, Json",
            ],
            text => Assert.Contains(Told(unknown, "WEFT0101"),
                line => line.Contains("warning WEFT0101: " + text, StringComparison.Ordinal)));
        Assert.Contains("Work.Spin", unknown.Run().Succeeded().Error, StringComparison.Ordinal);
        Assert.Contains(
            "warning WEFT0101: EnableWeft is '1', which is not one of true, false; the program is built without probes",
            Assert.Single(Told(neither, "WEFT0101")), StringComparison.Ordinal);
        Assert.Equal("", neither.Run().Succeeded().Error);
        Assert.Contains("warning WEFT0100: ", Assert.Single(Told(unwoven, "WEFT0100")), StringComparison.Ordinal);
        var run = unwoven.Run().Succeeded();
        Assert.Equal(("hello\n", ""), (run.Output, run.Error));
        AssertOld(old, build);

        string[] Told(UserProject project, string id) =>
            [.. Solution.About(project, build).Where(line => line.Contains(id, StringComparison.Ordinal))];
        UserProject Shape(string name, string properties) => new(weft, Path.Combine(folder, name), properties,
            sources: [("Program.cs", Sources.Hello), ("Shape.cs", NothingToWeave)]);
        UserProject Hello(string name, string properties) => new(weft, Path.Combine(folder, name), properties,
            sources: ("Program.cs", Sources.Hello));
        UserProject Old() => new(
            weft, Path.Combine(folder, "Old"),
            $"{On}{Strict}<TargetFramework /><OutputType>Library</OutputType><LangVersion>12</LangVersion>"
                + "<TargetFrameworks>netstandard2.0;net8.0;net10.0</TargetFrameworks>",
            sources: ("Library.cs", "public static class Library { [Weft.Profile] public static void Use() { } }"));
    }

    [Fact]
    public void A_project_can_make_it_an_error_by_its_id()
    {
        const string Id = "WEFT0002";
        var project = new UserProject(
            weft, weft.NextFolder("App"),
            On + Strict + $"<WarningsAsErrors>$(WarningsAsErrors);{Id}</WarningsAsErrors>",
            sources: [("Program.cs", Sources.Hello), ("Shape.cs", NothingToWeave)]);
        var build = project.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"error {Id}: ", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_about_style_that_a_project_has_made_errors_do_not_meet_woven_copies()
    {
        var project = new UserProject(
            weft, weft.NextFolder("App"),
            On + Strict + "<WeftScope>All</WeftScope><WeftTrivialSize>0</WeftTrivialSize>"
                + "<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>",
            sources: [("Program.cs", Sources.Hello), ("Restoring.cs", Restoring),
                (".editorconfig", Layout + ExplicitTypes)]);
        project.Build().SucceededWithoutWarnings();
        Assert.Contains("Work.Spin", project.Run().Succeeded().Error, StringComparison.Ordinal);

        project.Write("Untidy.cs", "internal static class Untidy {  internal static int Zero( ) => 0; }");
        Assert.Contains("error IDE0055: ", project.Build("-p:EnableWeft=false").Output, StringComparison.Ordinal);
    }

    // A target framework too old to be woven compiles the same sources, and that is told once.
    private static void AssertOld(UserProject project, ProcessResult build)
    {
        var warned = Solution.About(project, build).Select(static line =>
                Regex.Match(line, "warning WEFT[0-9]{4}: The target framework ([^ ]+)"))
            .Where(static match => match.Success).Select(static match => match.Groups[1].Value);
        Assert.Equal(["netstandard2.0"], warned);
        Assert.False(Directory.Exists(project.Locate("obj/Release/netstandard2.0/weft")));
        Assert.True(File.Exists(project.Locate("obj/Release/net8.0/weft/Library.cs")));
        Assert.True(File.Exists(project.Locate("obj/Release/net10.0/weft/Library.cs")));
    }

    private static bool IsWarning(string line) => line.Contains("warning ", StringComparison.Ordinal);
}
