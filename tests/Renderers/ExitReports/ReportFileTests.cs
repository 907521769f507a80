namespace Weft.Renderers.Tests.ExitReports;

/// <summary>What a woven program leaves on disk when it ends.</summary>
public sealed class ReportFileTests : ExitReportTest
{
    [Fact]
    public void Placeholders_are_replaced()
    {
        Run(All, Folder.PathOf("{name}-{pid}-{time}-{other}.txt"), program: "My/Shop");

        AssertFiles($"My_Shop-{Environment.ProcessId}-20261122-145451-{{other}}.txt");
    }

    [Fact]
    public void A_missingFolder_is_created()
    {
        Run(All, Folder.PathOf("deep/er/report.txt"));

        Assert.True(File.Exists(Folder.PathOf("deep/er/report.txt")));
    }

    [Fact]
    public void A_report_of_an_earlier_run_is_replaced_when_the_new_one_is_there_and_not_before()
    {
        File.WriteAllText(Folder.PathOf("report.txt"), "earlier");
        var report = Open(All, Folder.PathOf("report.txt"));
        Assert.Equal("earlier", File.ReadAllText(Folder.PathOf("report.txt")));

        report.Write(Samples.OneThread);

        Assert.Equal(ConsoleText, File.ReadAllText(Folder.PathOf("report.txt")));
        AssertFiles("report.txt");
    }

    [Fact]
    public void A_file_that_another_live_recording_will_write_gets_a_suffix()
    {
        var first = Open(All, Folder.PathOf("run.weft.json"));
        var second = Open(All, Folder.PathOf("run.weft.json"));
        var third = Open(All, Folder.PathOf("run.weft.json"));

        foreach (var report in new[] { third, first, second })
        {
            report.Write(Samples.OneThread);
        }

        AssertFiles("run-2.weft.json", "run-3.weft.json", "run.weft.json");
        Assert.StartsWith(
            $"weft: {Folder.PathOf("run.weft.json")} is being written by another process; this one writes "
            + $"{Folder.PathOf("run-2.weft.json")}.",
            StandardError.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_a_killed_process_left_behind_keeps_nobody_away()
    {
        File.WriteAllText(Folder.PathOf(".report.txt.weft-lock"), "");

        Run(All, Folder.PathOf("report.txt"));

        AssertFiles("report.txt");
    }

    [Fact]
    public void A_second_report_after_a_survived_signal_replaces_the_first()
    {
        var report = Open(All, Folder.PathOf("run.json"));
        report.Write(Samples.OneThread);
        report.Write(Samples.ManyThreads);

        Assert.Equal(4, Capture.Load(Folder.PathOf("run.json")).Threads.Length);
        AssertFiles("run.json");
    }

    [Fact]
    public void AFolder_changed_meanwhile_moves_no_report()
    {
        var report = Open(All, Path.GetRelativePath(Environment.CurrentDirectory, Folder.PathOf("report.txt")));
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = Path.GetTempPath();
            report.Write(Samples.OneThread);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }

        AssertFiles("report.txt");
    }
}
