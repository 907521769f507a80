using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>Published programs, where nothing can be looked up at run time, report as any other.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class NativeTests(PackedWeft weft)
{
    [NativeFact]
    public void A_NativeAOT_program_reports_and_publishing_it_gives_no_warning()
    {
        var project = Project("<PublishAot>true</PublishAot>");
        project.Publish().SucceededWithoutWarnings();
        AssertReports(project);
        Assert.False(File.Exists(project.Locate("out/Weft.dll")));
    }

    [NativeFact]
    public void A_NativeAOT_program_counts_calls_and_bytes()
    {
        var project = new UserProject(
            weft,
            weft.NextFolder("App"),
            "<EnableWeft>true</EnableWeft><PublishAot>true</PublishAot><WeftAutoStart>false</WeftAutoStart>",
            sources: ("Program.cs", Sources.Counting));
        project.Publish().SucceededWithoutWarnings();
        string[] lines = project.RunPublished().Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Add 1004 2032096", "Make 1000 1024000"],
            lines.Where(static line => !line.StartsWith("WaitAsync", StringComparison.Ordinal)));
        Assert.StartsWith("WaitAsync 1 ",
            Assert.Single(lines, static line => line.StartsWith("WaitAsync", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [NativeFact]
    public void Every_renderer_is_clean_under_NativeAOT()
    {
        var project =
            Project("<PublishAot>true</PublishAot><WeftRenderers>Console;Html;Json;Speedscope;Collapsed;Pprof;Firefox;Perfetto;Otlp;Markdown;Csv;Gzip</WeftRenderers><WeftEmbedSource>true</WeftEmbedSource>");
        project.Publish().SucceededWithoutWarnings();
        AssertReports(project);

        ChildProcess.Run(project.Folder, new Dictionary<string, string?> { ["WEFT_OUTPUT"] = "run.html" },
            [project.Locate("out/App")]).Succeeded();
        Assert.Contains("public static void Spin()", File.ReadAllText(project.Locate("run.html")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_trimmed_program_reports_and_publishing_it_gives_no_warning()
    {
        var project = Project("<PublishTrimmed>true</PublishTrimmed><PublishSingleFile>true</PublishSingleFile>");
        project.Publish("--self-contained").SucceededWithoutWarnings();
        AssertReports(project);
    }

    private static void AssertReports(UserProject project)
    {
        var run = project.RunPublished().Succeeded();
        Assert.Equal("hello\n", run.Output);
        Assert.Equal(1, run.ReportCount);
        Assert.Contains("Work.Spin  Program.cs:9", run.Error, StringComparison.Ordinal);
    }

    private UserProject Project(string properties) =>
        new(weft, weft.NextFolder("App"), $"<EnableWeft>true</EnableWeft>{properties}",
            sources: ("Program.cs", Sources.Hello));
}
