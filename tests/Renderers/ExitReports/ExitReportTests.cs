namespace Weft.Renderers.Tests.ExitReports;

/// <summary>What a woven program says on standard error, line by line, and what it leaves on disk.</summary>
public sealed class ExitReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _standardError = new();
    private readonly Dictionary<string, string?> _variables = [];

    public void Dispose()
    {
        _standardError.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_an_output_the_report_goes_to_standard_error(string? output)
    {
        Run(All, output);

        Assert.Equal(Environment.NewLine + ConsoleText + Hint, _standardError.ToString());
    }

    [Theory]
    [InlineData("report.txt", "Program: Shop --orders 10")]
    [InlineData("report.html", "<!DOCTYPE html>")]
    [InlineData("report.HTM", "<!DOCTYPE html>")]
    [InlineData("run.json", "{\"weft\":1,")]
    [InlineData("run.weft.json", "{\"weft\":1,")]
    public void The_extension_chooses_the_renderer(string file, string content)
    {
        Run(All, _folder.PathOf(file));

        Assert.Contains(content, File.ReadAllText(_folder.PathOf(file)), StringComparison.Ordinal);
        AssertSaid($"weft: report written to {_folder.PathOf(file)}.");
    }

    [Fact]
    public void A_text_file_has_no_colour()
    {
        Run(All, _folder.PathOf("report.txt"));

        Assert.Equal(ConsoleText, File.ReadAllText(_folder.PathOf("report.txt")));
    }

    [Fact]
    public void Placeholders_are_replaced()
    {
        Run(All, _folder.PathOf("{name}-{pid}-{time}-{other}.txt"), program: "My/Shop");

        AssertFiles($"My_Shop-{Environment.ProcessId}-20261122-145451-{{other}}.txt");
    }

    [Fact]
    public void A_missing_folder_is_created()
    {
        Run(All, _folder.PathOf("deep/er/report.txt"));

        Assert.True(File.Exists(_folder.PathOf("deep/er/report.txt")));
    }

    [Fact]
    public void A_report_of_an_earlier_run_is_replaced_when_the_new_one_is_there_and_not_before()
    {
        File.WriteAllText(_folder.PathOf("report.txt"), "earlier");
        var report = Open(All, _folder.PathOf("report.txt"));
        Assert.Equal("earlier", File.ReadAllText(_folder.PathOf("report.txt")));

        report.Write(Samples.OneThread);

        Assert.Equal(ConsoleText, File.ReadAllText(_folder.PathOf("report.txt")));
        AssertFiles("report.txt");
    }

    [Fact]
    public void A_file_that_another_live_recording_will_write_gets_a_suffix()
    {
        var first = Open(All, _folder.PathOf("run.weft.json"));
        var second = Open(All, _folder.PathOf("run.weft.json"));
        var third = Open(All, _folder.PathOf("run.weft.json"));

        foreach (var report in new[] { third, first, second })
        {
            report.Write(Samples.OneThread);
        }

        AssertFiles("run-2.weft.json", "run-3.weft.json", "run.weft.json");
        Assert.StartsWith(
            $"weft: {_folder.PathOf("run.weft.json")} is being written by another process; this one writes {_folder.PathOf("run-2.weft.json")}.",
            _standardError.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_a_killed_process_left_behind_keeps_nobody_away()
    {
        File.WriteAllText(_folder.PathOf(".report.txt.weft-lock"), "");

        Run(All, _folder.PathOf("report.txt"));

        AssertFiles("report.txt");
    }

    [Fact]
    public void A_second_report_after_a_survived_signal_replaces_the_first()
    {
        var report = Open(All, _folder.PathOf("run.json"));
        report.Write(Samples.OneThread);
        report.Write(Samples.ManyThreads);

        Assert.Equal(4, Capture.Load(_folder.PathOf("run.json")).Threads.Length);
        AssertFiles("run.json");
    }

    [Theory]
    [InlineData("run.json")]
    [InlineData("report.html")]
    [InlineData("report.txt")]
    public void A_flush_is_a_whole_report_which_later_ones_and_the_last_replace(string file)
    {
        var report = Open(All, _folder.PathOf(file));
        Assert.True(report.Flush(Samples.ManyThreads));
        Assert.Equal(TextOf(file, Samples.ManyThreads), File.ReadAllText(_folder.PathOf(file)));
        Assert.True(report.Flush(Samples.OneThread));
        Assert.Equal(TextOf(file, Samples.OneThread), File.ReadAllText(_folder.PathOf(file)));
        Assert.Empty(_standardError.ToString());

        report.Write(Samples.ManyThreads);

        Assert.Equal(TextOf(file, Samples.ManyThreads), File.ReadAllText(_folder.PathOf(file)));
        AssertSaid($"weft: report written to {_folder.PathOf(file)}.");
        AssertFiles(file);
    }

    [Fact]
    public void A_flush_that_fails_half_way_leaves_the_last_one_and_is_said_once()
    {
        var report = Open([new HalfWayRenderer()], _folder.PathOf("report.txt"));
        Assert.True(report.Flush(Samples.OneThread));
        Assert.True(report.Flush(Samples.ManyThreads));
        Assert.True(report.Flush(Samples.ManyThreads));

        Assert.Equal("whole", File.ReadAllText(_folder.PathOf("report.txt")));
        AssertSaid($"weft: {_folder.PathOf("report.txt")} could not be written while the program runs (broken); this is tried again.");
    }

    [Fact]
    public void A_last_report_that_fails_half_way_leaves_the_last_flush()
    {
        var report = Open([new HalfWayRenderer()], _folder.PathOf("report.txt"));
        report.Flush(Samples.OneThread);

        report.Write(Samples.ManyThreads);

        Assert.Equal("whole", File.ReadAllText(_folder.PathOf("report.txt")));
        AssertFiles("report.txt");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("report.xyz")]
    public void Without_a_file_that_can_be_written_a_flush_is_of_no_use(string? file)
    {
        var report = Open(All, file is null ? null : _folder.PathOf(file));
        Assert.False(report.Flush(Samples.OneThread));
        AssertFiles();
    }

    [Fact]
    public void A_flush_writes_what_a_symbolic_link_leads_to()
    {
        Directory.CreateDirectory(_folder.PathOf("kept"));
        File.WriteAllText(_folder.PathOf("kept/report.txt"), "earlier");
        File.CreateSymbolicLink(_folder.PathOf("report.txt"), _folder.PathOf("kept/report.txt"));
        var report = Open(All, _folder.PathOf("report.txt"));

        report.Flush(Samples.OneThread);

        Assert.Empty(_standardError.ToString());
        Assert.Equal(ConsoleText, File.ReadAllText(_folder.PathOf("kept/report.txt")));
        Assert.NotNull(File.ResolveLinkTarget(_folder.PathOf("report.txt"), returnFinalTarget: false));
    }

    [Fact]
    public void A_flush_after_a_survived_signal_claims_the_file_again()
    {
        var report = Open(All, _folder.PathOf("run.json"));
        report.Write(Samples.OneThread);
        report.Flush(Samples.ManyThreads);

        Assert.Equal(4, Capture.Load(_folder.PathOf("run.json")).Threads.Length);
        Assert.Contains(".run.json.weft-lock", Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_changed_meanwhile_moves_no_report()
    {
        var report = Open(All, Path.GetRelativePath(Environment.CurrentDirectory, _folder.PathOf("report.txt")));
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

    [Theory]
    [InlineData("report.xyz", "has the unknown extension .xyz; this program can write .txt, .html, .json")]
    [InlineData("report", "has no extension; this program can write .txt, .html, .json")]
    public void An_unknown_extension_is_said_at_once_and_nothing_is_lost(string file, string reason)
    {
        Run(All, _folder.PathOf(file));

        Assert.Equal(
            $"weft: WEFT_OUTPUT={_folder.PathOf(file)} {reason}. The report will come here instead.{Environment.NewLine}{Environment.NewLine}{ConsoleText}",
            _standardError.ToString());
        AssertFiles();
    }

    [Theory]
    [InlineData("report.html", "Html")]
    [InlineData("run.weft.json", "Json")]
    public void A_renderer_that_is_not_compiled_in_names_the_property(string file, string renderer)
    {
        Open([ConsoleRenderer.Default], _folder.PathOf(file));

        AssertSaid(
            $"weft: WEFT_OUTPUT={_folder.PathOf(file)} needs the {renderer} renderer, which is not compiled in; "
            + $"add {renderer} to the MSBuild property WeftRenderers. The report will come here instead.");
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_said_and_nothing_is_lost()
    {
        Directory.CreateDirectory(_folder.PathOf("report.txt"));

        Run(All, _folder.PathOf("report.txt"));

        Assert.Equal(
            $"weft: WEFT_OUTPUT={_folder.PathOf("report.txt")} cannot be written (it is a folder). The report will come here instead."
            + Environment.NewLine + Environment.NewLine + ConsoleText,
            _standardError.ToString());
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_and_nothing_is_lost()
    {
        File.WriteAllText(_folder.PathOf("file"), "");

        Run(All, _folder.PathOf("file/report.txt"));

        Assert.Matches(
            @"^weft: WEFT_OUTPUT=\S+report\.txt cannot be written \(.+\)\. The report will come here instead\.$",
            _standardError.ToString().Split(Environment.NewLine)[0]);
        Assert.EndsWith(ConsoleText, _standardError.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_fails_at_the_end_is_said_and_nothing_is_lost()
    {
        var report = Open(All, _folder.PathOf("report.txt"));
        Directory.CreateDirectory(_folder.PathOf("report.txt"));

        report.Write(Samples.OneThread);

        Assert.StartsWith(
            $"weft: the report could not be written to {_folder.PathOf("report.txt")} (",
            _standardError.ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith(ConsoleText, _standardError.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_console_renderer_one_line_says_what_to_do()
    {
        Run([JsonRenderer.Default], output: null);

        AssertSaid(
            "weft: there is no report: the Console renderer is not compiled in; add Console to the MSBuild property WeftRenderers, "
            + "or set WEFT_OUTPUT to a file.");
    }

    [Fact]
    public void A_renderer_that_fails_and_a_closed_standard_error_throw_nothing()
    {
        _standardError.Dispose();

        Run([new BrokenRenderer()], output: null);
        Run([new BrokenRenderer()], _folder.PathOf("report.txt"));
        Run([new BrokenRenderer()], "\0");
    }

    private static Renderer[] All => [ConsoleRenderer.Default, HtmlRenderer.Default, JsonRenderer.Default];

    private static string Hint => "weft: other views: WEFT_SHOW=flat or callers; to explore all of it in a browser, run with WEFT_OUTPUT=report.html." + Environment.NewLine;

    private static string ConsoleText
    {
        get
        {
            using var writer = new StringWriter();
            ConsoleRenderer.Default.Render(Samples.OneThread, writer);
            return writer.ToString();
        }
    }

    private static string TextOf(string file, Capture capture)
    {
        using var stream = new MemoryStream();
        Array.Find(All, renderer => renderer.Extension == Path.GetExtension(file))!.Render(capture, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private ExitReport Open(Renderer[] renderers, string? output, string program = "Shop")
    {
        var report = new ExitReport(renderers, _standardError, new StoppedClock(), _variables.GetValueOrDefault);
        report.Open(program, output);
        return report;
    }

    private void Run(Renderer[] renderers, string? output, string program = "Shop")
        => Open(renderers, output, program).Write(Samples.OneThread);

    private void AssertSaid(string line) => Assert.Equal(line + Environment.NewLine, _standardError.ToString());

    private void AssertFiles(params string[] names)
        => Assert.Equal(names, Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private sealed class StoppedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 14, 54, 51, TimeSpan.Zero);
    }

    private sealed class BrokenRenderer : Renderer
    {
        public override string Extension => ".txt";

        public override void Render(Capture capture, TextWriter writer) => throw new InvalidOperationException("broken");
    }

    private sealed class HalfWayRenderer : Renderer
    {
        public override string Extension => ".txt";

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
