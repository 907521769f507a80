using System.Diagnostics;
using System.Runtime.Versioning;

namespace Weft.Renderers.Tests.ExitReports;

/// <summary>
/// What a report replaces keeps what is special about it, and what is no file is never replaced, opened early or waited
/// for.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class ReportPlaceTests : ExitReportTest
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string Report => Folder.PathOf("report.txt");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_permissions_of_the_file_stay(bool flushes)
    {
        File.WriteAllText(Report, "earlier");
        File.SetUnixFileMode(Report, Private);
        var report = Open(All, Report);
        if (flushes)
        {
            report.Flush(Samples.ManyThreads);
            Assert.Equal(Private, File.GetUnixFileMode(Report));
        }

        report.Write(Samples.OneThread);

        Assert.Equal(ConsoleText, File.ReadAllText(Report));
        Assert.Equal(Private, File.GetUnixFileMode(Report));
    }

    [Fact]
    public void A_new_file_has_those_of_every_new_file()
    {
        File.WriteAllText(Folder.PathOf("other"), "");

        Run(All, Report);

        Assert.Equal(File.GetUnixFileMode(Folder.PathOf("other")), File.GetUnixFileMode(Report));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chain_of_links_is_written_through_and_stays(bool targetExists)
    {
        Directory.CreateDirectory(Folder.PathOf("kept"));
        File.CreateSymbolicLink(Folder.PathOf("next.txt"), "kept/final.txt");
        File.CreateSymbolicLink(Report, "next.txt");
        if (targetExists)
        {
            File.WriteAllText(Folder.PathOf("kept/final.txt"), "earlier");
        }

        Run(All, Report);

        Assert.Equal(ConsoleText, File.ReadAllText(Folder.PathOf("kept/final.txt")));
        Assert.Equal("next.txt", new FileInfo(Report).LinkTarget);
        Assert.Equal("kept/final.txt", new FileInfo(Folder.PathOf("next.txt")).LinkTarget);
        Assert.Equal(["final.txt"], Directory.GetFiles(Folder.PathOf("kept")).Select(Path.GetFileName));
    }

    [Fact]
    public void Links_in_a_circle_are_one_sentence()
    {
        File.CreateSymbolicLink(Folder.PathOf("next.txt"), "report.txt");
        File.CreateSymbolicLink(Report, "next.txt");

        Run(All, Report);

        Assert.StartsWith($"weft: WEFT_OUTPUT={Report} cannot be written (its symbolic links lead in a circle). ",
            StandardError.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".report.txt.weft-part")]
    [InlineData(".report.txt.weft-lock")]
    public void A_link_in_the_place_of_what_Weft_creates_beside_it_is_not_followed(string planted)
    {
        File.WriteAllText(Folder.PathOf("victim"), "victim");
        File.CreateSymbolicLink(Folder.PathOf(planted), "victim");
        var report = Open(All, Report);
        report.Flush(Samples.OneThread);
        report.Write(Samples.OneThread);

        Assert.Equal("victim", File.ReadAllText(Folder.PathOf("victim")));
        Assert.NotNull(new FileInfo(Folder.PathOf(planted)).LinkTarget);
    }

    [Fact]
    public void What_a_killed_process_left_half_written_is_cleared_away_and_nothing_else()
    {
        var left = "." + new string('a', 32) + ".weft-part";
        File.WriteAllText(Folder.PathOf(left), "half");
        File.WriteAllText(Folder.PathOf(".other.weft-part"), "not ours");
        File.WriteAllText(Folder.PathOf(".report.txt.weft-lock"), left);

        Run(All, Report);

        AssertFiles(".other.weft-part", "report.txt");
    }

    [Theory]
    [InlineData("../victim")]
    [InlineData("victim")]
    [InlineData(".zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz.weft-part")]
    public void A_lock_that_names_something_else_has_nothing_cleared_away(string name)
    {
        File.WriteAllText(Folder.PathOf("victim"), "victim");
        File.WriteAllText(Folder.PathOf(".zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz.weft-part"), "not ours");
        File.WriteAllText(Folder.PathOf(".report.txt.weft-lock"), name);

        Run(All, Report);

        AssertFiles(".zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz.weft-part", "report.txt", "victim");
    }

    [Fact]
    public void A_name_as_long_as_the_system_allows_is_no_surprise_at_the_end()
    {
        var name = new string('n', 240) + ".txt";

        Run(All, Folder.PathOf(name));

        AssertFiles(name);
    }

    [Fact]
    public async Task A_pipe_is_written_once_at_the_end_and_stays_a_pipe()
    {
        MakePipe(Report);
        var report = Open(All, Report);
        AssertFiles("report.txt");
        Assert.False(report.Flush(Samples.ManyThreads));
        AssertSaid($"weft: WEFT_FLUSH is ignored: {Report} is a pipe or a device, which is written once, at the end.");
        var reading = Task.Run(() => File.ReadAllText(Report));

        report.Write(Samples.OneThread);
        report.Write(Samples.ManyThreads);

        Assert.Equal(ConsoleText, await reading);
        AssertFiles("report.txt");
        Assert.Single(StandardError.ToString().Split("report written to"),
            static text => text.Contains("report.txt.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("link.txt")]
    public void A_pipe_without_a_reader_is_given_up_and_nothing_is_lost(string link)
    {
        MakePipe(Report);
        if (link.Length > 0)
        {
            File.CreateSymbolicLink(Folder.PathOf(link), "report.txt");
        }

        var output = link.Length > 0 ? Folder.PathOf(link) : Report;
        Variables["WEFT_WRITE_TIMEOUT"] = "0.1s";

        Run(All, output);

        Assert.StartsWith(
            $"weft: the report could not be written to {output}: nobody has read it within 100 ms "
            + $"(WEFT_WRITE_TIMEOUT); it follows here." + Environment.NewLine,
            StandardError.ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith(ConsoleText, StandardError.ToString(), StringComparison.Ordinal);
        using var reader = new FileStream(Report, FileMode.Open, FileAccess.ReadWrite);
    }

    [Fact]
    public void A_folder_that_goes_meanwhile_costs_no_report()
    {
        Directory.CreateDirectory(Folder.PathOf("closed"));
        var file = Folder.PathOf("closed/report.txt");
        File.WriteAllText(file, "earlier");
        var report = Open(All, file);
        Directory.Delete(Folder.PathOf("closed"), recursive: true);
        File.WriteAllText(Folder.PathOf("closed"), "");

        report.Write(Samples.OneThread);

        Assert.StartsWith($"weft: the report could not be written to {file} (", StandardError.ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith(ConsoleText, StandardError.ToString(), StringComparison.Ordinal);
    }

    private static void MakePipe(string path)
    {
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
