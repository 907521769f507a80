using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>Published programs, where nothing can be looked up at run time, report as any other.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class NativeTests(PackedWeft weft, NativeService service) : IClassFixture<NativeService>
{
    [NativeFact]
    public void A_NativeAOT_service_answers_as_before_beside_a_generator_that_reads_bodies()
    {
        Assert.Equal("{\"name\":\"ab-7\",\"number\":7}\n", service.Run([]).Output);

        var obj = Directory.GetDirectories(service.Project.Locate("obj/Release/net10.0"))
            .Single(static folder => Directory.Exists(Path.Combine(folder, "weft")));
        var report = File.ReadAllText(Path.Combine(obj, "weft/weft-report.txt"));
        Assert.Contains("woven  Program.cs(1) Program.Main\n", report, StringComparison.Ordinal);
        Assert.Contains("Made.OneAsync: WEFT0024 (read by Reader)\n", report, StringComparison.Ordinal);
        Assert.Contains(
            Directory.GetFiles(obj, "GeneratedRouteBuilderExtensions*.cs", SearchOption.AllDirectories),
            static path => File.ReadAllText(path).Contains("InterceptsLocation", StringComparison.Ordinal));
    }

    [NativeFact]
    public void Every_frame_of_every_assembly_has_its_right_name()
    {
        var run = service.Run(["spin"]);

        Assert.Equal(1, run.ReportCount);
        Assert.All(Initialized.Frames, frame => Assert.Contains(frame, run.Error, StringComparison.Ordinal));
        Assert.Contains("ProgramWork.Spin  Start.cs:13", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown", run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Directory.GetFiles(service.Project.Locate("out"), "Weft*.dll"));
    }

    [NativeTheory]
    [InlineData("html", "public static void Spin(int milliseconds)")]
    [InlineData("json", "public static void Spin(int milliseconds)")]
    [InlineData("speedscope.json", "ProgramWork.Spin")]
    [InlineData("md", "ProgramWork.Spin")]
    [InlineData("csv", "ProgramWork.Spin")]
    public void Its_renderers_write_what_the_environment_names(string suffix, string expected)
    {
        service.Run(["spin"], ("WEFT_OUTPUT", "run." + suffix));
        Assert.Contains(expected, File.ReadAllText(service.Project.Locate("run." + suffix)), StringComparison.Ordinal);
    }

    [NativeFact]
    public void A_NativeAOT_program_counts_calls_and_bytes()
    {
        string[] lines = service.Run(["count"], ("WEFT", "off")).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Add 1004 2032096", "Make 1000 1024000"],
            lines.Where(static line => !line.StartsWith("WaitAsync", StringComparison.Ordinal)));
        Assert.StartsWith("WaitAsync 1 ",
            Assert.Single(lines, static line => line.StartsWith("WaitAsync", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_trimmed_program_reports_and_publishing_it_gives_no_warning()
    {
        var project = new UserProject(
            weft, weft.NextFolder("App"),
            "<EnableWeft>true</EnableWeft><PublishTrimmed>true</PublishTrimmed>"
                + "<PublishSingleFile>true</PublishSingleFile>",
            sources: ("Program.cs", Sources.Hello));
        project.Publish("--self-contained").SucceededWithoutWarnings();

        var run = project.RunPublished().Succeeded();
        Assert.Equal("hello\n", run.Output);
        Assert.Equal(1, run.ReportCount);
        Assert.Contains("Work.Spin  Program.cs:9", run.Error, StringComparison.Ordinal);
    }
}
