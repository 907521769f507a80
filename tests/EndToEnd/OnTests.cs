using System.IO.Compression;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>With the package and one property, a program reports where its time went.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class OnTests(PackedWeft weft)
{
    [Fact]
    public void The_package_holds_what_a_build_and_a_program_need()
    {
        using var package = ZipFile.OpenRead(weft.PackagePath);
        var entries = package.Entries.Select(static entry => entry.FullName)
            .Where(static name => name.Contains("Weft", StringComparison.Ordinal) && !IsRuntimeOfWovenWeaver(name));
        Assert.Equal(
            [
                "Weft.nuspec",
                "analyzers/dotnet/roslyn4.14/cs/Weft.Generator.dll",
                "build/Weft.Decide.targets",
                "build/Weft.Environment.targets",
                "build/Weft.Last.targets",
                "build/Weft.Manifest.targets",
                "build/Weft.Pack.targets",
                "build/Weft.Swap.targets",
                "build/Weft.Switch.targets",
                "build/Weft.props",
                "build/Weft.targets",
                "buildMultiTargeting/Weft.targets",
                "lib/net10.0/Weft.Renderers.dll",
                "lib/net10.0/Weft.Renderers.xml",
                "lib/net10.0/Weft.dll",
                "lib/net10.0/Weft.xml",
                "lib/net8.0/Weft.Renderers.dll",
                "lib/net8.0/Weft.Renderers.xml",
                "lib/net8.0/Weft.dll",
                "lib/net8.0/Weft.xml",
                "lib/netstandard2.0/Weft.dll",
                "lib/netstandard2.0/Weft.xml",
                "tools/weaver/Weft.Build.dll",
                "tools/weaver/Weft.Checksums.dll",
                "tools/weaver/Weft.Generator.dll",
            ],
            entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fresh_project_needs_the_package_and_one_property()
    {
        var project = new UserProject(null, weft.NextFolder("App"), sources: ("Program.cs", Sources.Hello));
        project.Dotnet("add", "package", "Weft").Succeeded();

        project.Build("-p:EnableWeft=true").SucceededWithoutWarnings();
        var run = project.Run().Succeeded();

        Assert.Equal("hello\n", run.Output);
        Assert.Equal(1, run.ReportCount);
        Assert.Contains("Work.Spin  Program.cs:9", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_assembly_scope_needs_no_attribute()
    {
        var project = new UserProject(weft, weft.NextFolder("App"),
            "<EnableWeft>true</EnableWeft><WeftScope>All</WeftScope>",
            sources: ("Program.cs", Sources.Hello.Replace("[Profile]", "", StringComparison.Ordinal)));
        project.Build().SucceededWithoutWarnings();
        Assert.Contains("Work.Spin", project.Run().Succeeded().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Source_is_in_the_capture_if_the_build_embeds_it()
    {
        var project = new UserProject(weft, weft.NextFolder("App"), "<EnableWeft>true</EnableWeft>",
            sources: ("Program.cs", Sources.Hello));
        project.Build("-p:WeftEmbedSource=true").SucceededWithoutWarnings();
        Assert.Contains("\"sources\":[{\"method\":0,\"line\":6,\"lines\":[\"internal static class Work\",\"{\",\"    "
            + "[Profile]\",", Recorded(project), StringComparison.Ordinal);

        project.Build().SucceededWithoutWarnings();
        Assert.DoesNotContain("sources", Recorded(project), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<WeftAutoStart>false</WeftAutoStart>")]
    public void A_capture_says_which_commit_the_program_was_built_from(string properties)
    {
        const string Saving = """
            using (Weft.Session session = Weft.Profiler.Start())
            {
                Work.Spin();
                session.Stop().Save("run.json");
            }
            """;
        var source = properties.Length == 0
            ? Sources.Hello : Sources.Hello.Replace("Work.Spin();", Saving, StringComparison.Ordinal);
        var project = new UserProject(weft, weft.NextFolder("App"), "<EnableWeft>true</EnableWeft>" + properties,
            sources: ("Program.cs", source));
        foreach (var commit in new[] { "2b021a7cd9d8b9ef90a15b77bd0b5b8e3c6a1f00",
            "e61575bcd9d8b9ef90a15b77bd0b5b8e3c6a1f00" })
        {
            project.Build("-p:SourceRevisionId=" + commit).SucceededWithoutWarnings();
            Assert.Contains($"\"commit\":\"{commit}\"", Recorded(project), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_environment_can_switch_recording_off()
    {
        var project = new UserProject(weft, weft.NextFolder("App"), "<EnableWeft>true</EnableWeft>",
            sources: ("Program.cs", Sources.Hello));
        project.Build().SucceededWithoutWarnings();
        var run = project.Run(new Dictionary<string, string?> { ["WEFT"] = "off" }).Succeeded();
        Assert.Equal(("hello\n", ""), (run.Output, run.Error));
    }

    private static string Recorded(UserProject project)
    {
        project.Run(new Dictionary<string, string?> { ["WEFT_OUTPUT"] = "run.json" }).Succeeded();
        return File.ReadAllText(project.Locate("run.json"));
    }

    // Where Weft is woven by itself (tests/Libraries/weave-weft) the weaver calls the runtime.
    private static bool IsRuntimeOfWovenWeaver(string name) =>
        Environment.GetEnvironmentVariable("WeaveWeaver") == "true"
            && name is ("tools/weaver/Weft.dll" or "analyzers/dotnet/roslyn4.14/cs/Weft.dll");
}
