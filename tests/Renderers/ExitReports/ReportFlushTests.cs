using System.Collections.Immutable;

namespace Weft.Renderers.Tests.ExitReports;

/// <summary>Reports that are written while the program runs.</summary>
public sealed class ReportFlushTests : ExitReportTest
{
    [Theory]
    [InlineData("run.json")]
    [InlineData("report.html")]
    [InlineData("report.txt")]
    public void A_flush_is_a_whole_report_which_later_ones_and_the_last_replace(string file)
    {
        var report = Open(All, Folder.PathOf(file));
        Assert.True(report.Flush(Samples.ManyThreads));
        Assert.Equal(TextOf(file, Samples.ManyThreads), File.ReadAllText(Folder.PathOf(file)));
        Assert.True(report.Flush(Later(Samples.OneThread)));
        Assert.Equal(TextOf(file, Later(Samples.OneThread)), File.ReadAllText(Folder.PathOf(file)));
        Assert.Empty(StandardError.ToString());

        report.Write(Samples.ManyThreads);

        Assert.Equal(TextOf(file, Samples.ManyThreads), File.ReadAllText(Folder.PathOf(file)));
        AssertSaid($"weft: report written to {Folder.PathOf(file)}.");
        AssertFiles(file);
    }

    [Fact]
    public void A_flush_that_fails_half_way_leaves_the_last_one_and_is_said_once()
    {
        var report = Open([new HalfWayRenderer()], Folder.PathOf("report.txt"));
        Assert.True(report.Flush(Samples.OneThread));
        Assert.True(report.Flush(Samples.ManyThreads));
        Assert.True(report.Flush(Samples.ManyThreads));

        Assert.Equal("whole", File.ReadAllText(Folder.PathOf("report.txt")));
        AssertSaid($"weft: {Folder.PathOf("report.txt")} could not be written while the program runs (broken); this "
            + $"is tried again.");
    }

    [Fact]
    public void A_last_report_that_fails_half_way_leaves_the_last_flush()
    {
        var report = Open([new HalfWayRenderer()], Folder.PathOf("report.txt"));
        report.Flush(Samples.OneThread);

        report.Write(Samples.ManyThreads);

        Assert.Equal("whole", File.ReadAllText(Folder.PathOf("report.txt")));
        AssertFiles("report.txt");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("report.xyz")]
    public void Without_a_file_that_can_be_written_a_flush_is_of_no_use(string? file)
    {
        var report = Open(All, file is null ? null : Folder.PathOf(file));
        Assert.False(report.Flush(Samples.OneThread));
        AssertFiles();
    }

    [Fact]
    public void A_flush_writes_what_a_symbolic_link_leads_to()
    {
        Directory.CreateDirectory(Folder.PathOf("kept"));
        File.WriteAllText(Folder.PathOf("kept/report.txt"), "earlier");
        File.CreateSymbolicLink(Folder.PathOf("report.txt"), Folder.PathOf("kept/report.txt"));
        var report = Open(All, Folder.PathOf("report.txt"));

        report.Flush(Samples.OneThread);

        Assert.Empty(StandardError.ToString());
        Assert.Equal(ConsoleText, File.ReadAllText(Folder.PathOf("kept/report.txt")));
        Assert.NotNull(File.ResolveLinkTarget(Folder.PathOf("report.txt"), returnFinalTarget: false));
    }

    [Fact]
    public void A_flush_after_a_survived_signal_claims_the_file_again()
    {
        var report = Open(All, Folder.PathOf("run.json"));
        report.Write(Samples.OneThread);
        report.Flush(Later(Samples.ManyThreads));

        Assert.Equal(4, Capture.Load(Folder.PathOf("run.json")).Threads.Length);
        Assert.Contains(".run.json.weft-lock", Directory.EnumerateFiles(Folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_flush_that_comes_too_late_does_not_take_the_place_of_the_last_report()
    {
        var report = Open(All, Folder.PathOf("run.json"));
        report.Write(Later(Samples.OneThread));
        Assert.True(report.Flush(Samples.ManyThreads));
        Assert.True(report.Flush(Later(Samples.ManyThreads)));

        Assert.Single(Capture.Load(Folder.PathOf("run.json")).Threads);
        AssertFiles("run.json");
    }

    /// <summary>As long as the samples differ in nothing else, by one that is recorded longer.</summary>
    private static Capture Later(Capture capture) =>
        capture with { Header = capture.Header with { Duration = capture.Header.Duration + 1 } };

    private static string TextOf(string file, Capture capture)
    {
        using var stream = new MemoryStream();
        Array.Find(All, renderer => renderer.Suffixes.Contains(Path.GetExtension(file)))!.Render(capture, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class HalfWayRenderer : TextRenderer
    {
        public override ImmutableArray<string> Suffixes => [".txt"];

        public override void Render(Capture capture, TextWriter writer)
        {
            writer.Write("whole");
            if (capture.Threads.Length > 1)
            {
                writer.Flush();
                throw new InvalidOperationException("broken");
            }
        }
    }
}
