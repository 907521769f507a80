using System.IO.Compression;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>With the package and one property, a program reports where its time went.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class OnTests(PackedWeft weft)
{
    private const string Saving = """
        using (Weft.Session session = Weft.Profiler.Start())
        {
            Work.Spin();
            session.Stop().Save("run.json");
        }
        """;

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
    public void Scope_source_and_commit_are_those_of_the_last_build()
    {
        const string First = "2b021a7cd9d8b9ef90a15b77bd0b5b8e3c6a1f00";
        const string Second = "e61575bcd9d8b9ef90a15b77bd0b5b8e3c6a1f00";
        var folder = weft.NextFolder("on");
        var marked = Project("Marked", "", Sources.Hello);
        var all = Project("All", "<WeftScope>All</WeftScope>",
            Sources.Hello.Replace("[Profile]", "", StringComparison.Ordinal));
        var saving = Project("Saving", "<WeftAutoStart>false</WeftAutoStart>",
            Sources.Hello.Replace("Work.Spin();\nCon", Saving + "\nCon", StringComparison.Ordinal));
        var solution = new Solution(folder, marked, all, saving);

        solution.Build("-p:SourceRevisionId=" + First, "-p:WeftEmbedSource=true").SucceededWithoutWarnings();
        var recorded = Recorded(marked);
        Assert.Contains($"\"commit\":\"{First}\"", recorded, StringComparison.Ordinal);
        Assert.Contains("\"sources\":[{\"method\":0,\"line\":6,\"lines\":[\"internal static class Work\",\"{\",\"    "
            + "[Profile]\",", recorded, StringComparison.Ordinal);
        Assert.Contains($"\"commit\":\"{First}\"", Recorded(saving), StringComparison.Ordinal);
        Assert.Contains("Work.Spin", all.Run().Succeeded().Error, StringComparison.Ordinal);

        // The environment can switch recording off.
        var off = marked.Run(new Dictionary<string, string?> { ["WEFT"] = "off" }).Succeeded();
        Assert.Equal(("hello\n", ""), (off.Output, off.Error));

        solution.Build("-p:SourceRevisionId=" + Second).SucceededWithoutWarnings();
        recorded = Recorded(marked);
        Assert.Contains($"\"commit\":\"{Second}\"", recorded, StringComparison.Ordinal);
        Assert.DoesNotContain("sources", recorded, StringComparison.Ordinal);
        Assert.Contains($"\"commit\":\"{Second}\"", Recorded(saving), StringComparison.Ordinal);

        UserProject Project(string name, string properties, string source) => new(
            weft, Path.Combine(folder, name), "<EnableWeft>true</EnableWeft>" + properties,
            sources: ("Program.cs", source));
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
