namespace Weft.Renderers.Tests.Console;

public sealed class ConsoleRendererTests
{
    [Fact]
    public void A_report_has_a_header_the_tree_and_what_one_has_to_know() => AssertReport(
        """
         ──│──│──   Recorded: 2026-11-22 14:54:51       Samples:  890
         │──│──│─   Duration: 1.000 s                   CPU time: 0.900 s
         ─│──│──│   w e f t                             Interval: 1 ms

        Program: Shop --orders 10

        total   self
        0.890         Program.Main  src/Program.cs:10
        0.845  0.020  ├─ Program.Run  src/Program.cs:13
        0.657  0.120  │  ├─ Checkout.Total  src/Checkout.cs:14
        0.380  0.380  │  │  ├─ Tax.Rate  src/Tax.cs:15
        0.150  0.150  │  │  └─ Basket.Sum  src/Basket.cs:16
        0.168  0.160  │  └─ Receipt.Print  src/Receipt.cs:19
        0.045  0.005  └─ Program.Load  src/Program.cs:11
        0.040  0.040     └─ Json.Parse  src/Json.cs:12
        0.070         [outside]
        0.040         [gc]

        Times are seconds, estimated from 890 samples, 1 ms apart on average. Self time includes un-woven code that a method calls.
        Of the time, 7 % fell outside woven methods ([outside]), 4 % into garbage collections ([gc]).
        Calls are not counted; WEFT_COUNT=calls counts them.
        3 call paths under 1 % are folded into their callers.


        """,
        Render(Samples.OneThread));

    [Fact]
    public void The_commit_stands_beside_the_program_if_it_is_known()
        => Assert.Contains(
            "Program: Shop --orders 10 (commit 2b021a7cd9)" + Environment.NewLine,
            Render(Samples.OneThread with
            {
                Header =
                Samples.OneThread.Header with { SourceCommit = "2b021a7cd9d8b9ef90a15b77bd0b5b8e3c6a1f00" }
            }),
            StringComparison.Ordinal);

    [Fact]
    public void Threads_are_merged_and_named() => AssertReport(
        """
         --|--|--   Recorded: 2026-11-22 14:54:51       Samples:  1050
         |--|--|-   Duration: 1.000 s                   CPU time: 0.900 s
         -|--|--|   w e f t                             Interval: 1 ms

        Program: Shop --orders 10
        Threads: 1.350 s in all, in woven methods Main 0.500, Printer 0.400, Thread pool (2) 0.150

        total   self
        0.500  0.200  Program.Main  src/Program.cs:10
        0.300  0.300  `- Checkout.Total  src/Checkout.cs:11
        0.400  0.400  Receipt.Print  src/Receipt.cs:12
        0.200         [unattributed]
        0.150  0.150  Checkout.Total  src/Checkout.cs:11
        0.100         [outside]
                      [idle] 5.010 s: pool threads without work; WEFT_SHOW=idle counts it

        Times are seconds, estimated from 1050 samples, 1 ms apart on average. Self time includes un-woven code that a method calls.
        Of the time, 7.4 % fell outside woven methods ([outside]), 15 % where it could not be charged to a call path ([unattributed]).
        Calls are not counted; WEFT_COUNT=calls counts them.


        """,
        Render(Samples.ManyThreads, new ConsoleOptions { Unicode = false }));

    [Fact]
    public void Rows_that_computed_for_notably_less_than_their_time_say_so_where_it_is_news()
    {
        var report = Render(new CaptureBuilder()
            .Thread("Main", "0 Program.Main\n  300 Program.Parse")
            .Thread("Loader", "100 Program.Load\n  100 Program.Read", cpuPercent: 3)
            .Thread("Printer", "100 Program.Print", cpuPercent: 81)
            .Build());
        Assert.Contains(" Program.Load  src/Program.cs:12  on CPU 3 %\n", report, StringComparison.Ordinal);
        Assert.Contains(" Program.Read  src/Program.cs:13\n", report, StringComparison.Ordinal);
        Assert.Contains(" Program.Parse  src/Program.cs:11\n", report, StringComparison.Ordinal);
        Assert.Contains(" Program.Print  src/Program.cs:14\n", report, StringComparison.Ordinal);
        Assert.Contains("\nMarks: on CPU: share of the time", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_says_so_if_processor_time_is_not_available()
        => Assert.Contains(
            "\nProcessor time per call path is not available.\n",
            Render(new CaptureBuilder().Thread("Main", "300 Program.Main", cpuPercent: null).Build()),
            StringComparison.Ordinal);

    [Fact]
    public void Waits_stand_beside_the_running_time_of_the_same_path() => AssertReport(
        """
         ──│──│──   Recorded: 2026-11-22 14:54:51       Samples:  300
         │──│──│─   Duration: 1.000 s                   CPU time: 0.900 s
         ─│──│──│   w e f t                             Interval: 1 ms

        Program: Shop --orders 10
        Waiting: 1.440 s in async methods (concurrent waits are summed)

        total   self   wait
        0.300  0.200  1.440  Program.Main  src/Program.cs:10
        0.100  0.040  1.240  └─ Orders.LoadAsync  src/Orders.cs:11
                      0.600     ├─ Store.ReadAsync  src/Store.cs:12
        0.060  0.060  0.300     └─ Http.GetAsync  src/Http.cs:13
        0.700                [outside]

        Times are seconds, estimated from 300 samples, 1 ms apart on average. Self time includes un-woven code that a method calls.
        Of the time, 70 % fell outside woven methods ([outside]).
        Calls are not counted; WEFT_COUNT=calls counts them.
        Waiting is measured: an async method was suspended and nothing woven that it had called was at work. No share of the time counts it. Work that it hands to other threads, as with Task.Run or Parallel.For, runs under their names.


        """,
        Render(new CaptureBuilder()
            .Thread("Main", "200 Program.Main\n  40 Orders.LoadAsync\n    0 Store.ReadAsync\n    60 Http.GetAsync",
                outside: 700)
            .Waits("200 Program.Main\n  340 Orders.LoadAsync\n    600 Store.ReadAsync\n    300 Http.GetAsync")
            .Build()));

    [Fact]
    public void Much_that_is_small_gets_a_row_together()
    {
        var many = string.Concat(Enumerable.Range(0, 50).Select(static i => $"  9 Part.P{i}\n"));
        var report =
            Render(new CaptureBuilder().Thread("Main", "100 Program.Main\n  450 Program.Run\n" + many).Build());

        Assert.Contains("0.450         └─ [50 folded]\n", report, StringComparison.Ordinal);
        Assert.Contains("Marks: [n folded]: n rows too small", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tree_that_would_not_fit_on_a_screen_is_folded_until_it_does()
    {
        var many = string.Concat(Enumerable.Range(1, 60).Select(static i => $"  {10 + i} Part.P{i}\n"));
        var capture = new CaptureBuilder().Thread("Main", "0 Program.Main\n" + many).Build();

        Assert.Contains("Part.P60", Render(capture), StringComparison.Ordinal);
        Assert.DoesNotContain("Part.P20 ", Render(capture), StringComparison.Ordinal);
        Assert.Contains("21 call paths under 1.3 % are folded", Render(capture), StringComparison.Ordinal);
        Assert.Contains("Part.P20 ", Render(capture, new ConsoleOptions { Rows = int.MaxValue, Threshold = 0 }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_stem_of_callers_does_not_hide_what_is_slow_below_it()
    {
        var stem = string.Concat(Enumerable.Range(0, 70).Select(static i => $"{new string(' ', 2 * i)}0 Stem.S{i}\n"));
        var capture =
            new CaptureBuilder().Thread("Main",
                stem + new string(' ', 140) + "94 Slow.Work\n" + new string(' ', 140) + "6 Small.Work\n").Build();

        Assert.Contains("Slow.Work", Render(capture), StringComparison.Ordinal);
        Assert.Contains("Small.Work", Render(capture), StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_follows_the_share()
    {
        var report = Render(
            new CaptureBuilder().Thread("Main", "0 Hot.A\n  600 Hot.B\n  300 Warm.C\n  90 Mild.D\n  10 Cool.E").Build(),
            new ConsoleOptions { Color = true });

        Assert.Contains("\u001b[31m1.000  \u001b[0m\u001b[2m       \u001b[0mHot.A", report, StringComparison.Ordinal);
        Assert.Contains("\u001b[33m0.600  \u001b[0m\u001b[33m0.600  \u001b[0m\u001b[2m├─ \u001b[0mHot.B", report,
            StringComparison.Ordinal);
        Assert.Contains("\u001b[33m0.300  \u001b[0m\u001b[33m0.300  \u001b[0m\u001b[2m├─ \u001b[0mWarm.C", report,
            StringComparison.Ordinal);
        Assert.Contains("\u001b[32m0.090  \u001b[0m\u001b[32m0.090  \u001b[0m\u001b[2m├─ \u001b[0mMild.D", report,
            StringComparison.Ordinal);
        Assert.Contains("\u001b[2m0.010  \u001b[0m\u001b[2m0.010  \u001b[0m\u001b[2m└─ \u001b[0m\u001b[2mCool.E",
            report, StringComparison.Ordinal);
        Assert.Contains("red over 60 %, yellow over 20 %, green over 5 %", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_at_the_width_and_sentences_are_wrapped()
        => Assert.All(
            Render(Samples.OneThread, new ConsoleOptions { Width = 40 }).Split(Environment.NewLine),
            static line => Assert.InRange(line.Length, 0, 40));

    [Theory]
    [InlineData(ConsoleView.Tree, false)]
    [InlineData(ConsoleView.Tree, true)]
    [InlineData(ConsoleView.Flat, true)]
    [InlineData(ConsoleView.Callers, true)]
    [InlineData(ConsoleView.Timeline, true)]
    public void Hostile_names_are_shown_and_do_nothing(ConsoleView view, bool byThread)
    {
        const string Hostile = "Run\u001b[2J\nforged row\u202e\ud800";
        var capture = Samples.OneThread with
        {
            Header = Samples.OneThread.Header with { Program = Hostile, Arguments = Hostile },
            Methods = [
                .. Samples.OneThread.Methods.Select(
                    static method =>
                        method with { Name = Hostile + method.Name, Type = Hostile, File = Hostile,
                            Assembly = Hostile })],
            Threads = [
                .. Samples.ManyThreads.Threads.Select(static thread => thread with { Name = Hostile + thread.Name })],
        };
        capture = capture with
        {
            Timeline = new Timeline
            {
                Threads = [
                    .. capture.Threads.Select(
                        static thread =>
                            new ThreadTimeline { Segments = [new(0, 0, 1_000_000_000)], DroppedSegmentCount = 0,
                                DroppedTime = 0 })],
                Spans = [],
                DroppedSpanCount = 0,
            },
        };

        var report = Render(capture,
            new ConsoleOptions { View = view, ByThread = byThread, Hide = byThread ? ["**"] : [] });

        Assert.Contains("Run\\u{001B}[2J\\u{000A}forged row\\u{202E}\\u{D800}", report, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Replace(Environment.NewLine, "", StringComparison.Ordinal),
            static c => char.IsControl(c) || c is '\u202e' or '\ud800');
    }

    [Fact]
    public void The_distance_between_samples_is_the_one_that_was_and_not_the_one_configured()
        => Assert.Contains(
            "estimated from 100 samples, 1.87 ms apart on average.",
            Render(Samples.OneThread with
            {
                Threads = [
                    Samples.OneThread.Threads[0] with { SampleCount = 100,
                        Paths = [new CallPath(-1, 0, 187_000_000, 100)] }],
            }),
            StringComparison.Ordinal);

    [Fact]
    public void A_session_too_short_for_a_sample_says_so()
    {
        var header = Samples.OneThread.Header with { Duration = 400_000 };

        Assert.Contains(
            "No samples: the session lasted 400 us, too short for samples 1 ms apart.",
            Render(new CaptureBuilder { Header = header }.Build()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_in_which_nothing_woven_ran_says_how_to_weave()
        => Assert.Contains(
            "No samples: no woven method was running for long enough. "
                + "Mark the methods that matter with [Profile]; to weave all, build with -p:WeftScope=All.",
            Render(new CaptureBuilder().Thread("Main", "", outside: 1000).Build()),
            StringComparison.Ordinal);

    [Fact]
    public void Truncated_samples_are_confessed()
        => Assert.Contains(
            "3 samples had a deeper stack than Weft keeps",
            Render(new CaptureBuilder().Thread("Main", "100 Program.Main", truncated: 3).Build()),
            StringComparison.Ordinal);

    [Fact]
    public void A_recursion_100_000_calls_deep_is_one_row()
        => Assert.Contains("100.000  100.000  Program.Main  src/Program.cs:10  (recursive)\n",
            Render(DeepCapture.Create()), StringComparison.Ordinal);

    [Theory]
    [InlineData(ConsoleView.Tree)]
    [InlineData(ConsoleView.Flat)]
    [InlineData(ConsoleView.Callers)]
    public void Frames_100_000_levels_deep_fit_on_the_page(ConsoleView view)
    {
        var report = Render(DeepCapture.Create(methods: 3), new ConsoleOptions { View = view, Width = 100 });

        Assert.InRange(report.Split(Environment.NewLine).Length, 10, 220);
        Assert.Equal(view != ConsoleView.Flat, report.Contains("are folded into", StringComparison.Ordinal));
        Assert.All(report.Split(Environment.NewLine), static line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void All_of_100_000_levels_are_written_if_that_is_asked_for()
    {
        var report = Render(DeepCapture.Create(methods: 3),
            new ConsoleOptions { Levels = int.MaxValue, Rows = int.MaxValue, Threshold = 0, Width = 80 });

        Assert.Equal(DeepCapture.Depth,
            report.Split(Environment.NewLine).Count(static line => line.Contains(".cs:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(-0.1, 10, 80)]
    [InlineData(1.1, 10, 80)]
    [InlineData(double.NaN, 10, 80)]
    [InlineData(0.1, 0, 80)]
    [InlineData(0.1, 10, 19)]
    public void Options_out_of_range_are_refused(double threshold, int levels, int width)
        => Assert.Throws<ArgumentOutOfRangeException>(
            () => new ConsoleRenderer(new ConsoleOptions { Threshold = threshold, Levels = levels, Width = width }));

    private static void AssertReport(string expected, string actual)
        => Assert.Equal(expected.ReplaceLineEndings(), actual);

    private static string Render(Capture capture, ConsoleOptions? options = null)
    {
        using var writer = new StringWriter();
        (options is null ? ConsoleRenderer.Default : new ConsoleRenderer(options)).Render(capture, writer);
        return writer.ToString();
    }
}
