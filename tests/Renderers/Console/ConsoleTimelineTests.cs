using CsCheck;
using Weft.Renderers.Processors;

namespace Weft.Renderers.Tests.Console;

public sealed class ConsoleTimelineTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void Rows_are_in_the_order_of_time() => Assert.Equal(
        """
        start  total   self  0                          1.000
                                                               Main
        0.000  0.600  0.100  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▂              ├─ App.Main  src/App.cs:10
        0.050  0.200  0.200   ▃▇▇▇▇▇▇                          │  ├─ App.Load  src/App.cs:11
        0.250  0.100  0.050          ▇▇▇▂                      │  ├─ App.Save  src/App.cs:12
        0.300  0.050                  ▃▇▂                      │  │  └─ [gc]
        0.400  0.200  0.200              ▂▇▇▇▇▇▇▂              │  └─ App.Load  src/App.cs:11
        0.700  0.300  0.300                        ▅▇▇▇▇▇▇▇▇▇  └─ App.Main  src/App.cs:10
        """.ReplaceLineEndings(),
        Rows(Capture(0, 50, 1, 200, 2, 50, TimelineSegment.GarbageCollection, 50, 0, 50, 1, 200,
            TimelineSegment.Outside, 100, 0, 300), new ConsoleOptions()));

    [Fact]
    public void Async_methods_that_waited_stand_below_the_threads_each_path_once() => Assert.Equal(
        """
        start  total   self   wait  0                          1.000
                                                                      Main
        0.000  0.100  0.100         ▇▇▇▂                              └─ App.Main  src/App.cs:10
                                                                      Async methods that waited
        0.100                0.800     ▆▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▆     └─ App.Main  src/App.cs:10
        0.200                0.400        ▃▄▄▄▄▄▅▇▇▇▄▄▄▁                 ├─ Store.LoadAsync  src/Store.cs:13  2 at once
        0.700                0.200                        ▅▇▇▇▇▇▆        └─ Store.SaveAsync  src/Store.cs:14
        """.ReplaceLineEndings(),
        Rows(Waiting((1, 200, 300), (1, 400, 200), (2, 700, 200), (0, 100, 800)), new ConsoleOptions()));

    [Fact]
    public void The_strip_is_ascii_where_nothing_else_arrives_and_gives_way_where_there_is_no_room()
    {
        var capture = Waiting((1, 200, 300), (1, 400, 200), (0, 100, 800));
        Assert.Contains("0.400        ------=###---.                 `- Store.LoadAsync",
            Rows(capture, new ConsoleOptions { Unicode = false, Width = 160 }), StringComparison.Ordinal);
        Assert.StartsWith("start  total   self   wait" + Environment.NewLine,
            Rows(capture, new ConsoleOptions { Width = 60 }), StringComparison.Ordinal);
        Assert.StartsWith("start   wait" + Environment.NewLine,
            Rows(capture, new ConsoleOptions { Columns = ConsoleColumns.Start | ConsoleColumns.Wait }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_that_did_not_wait_itself_has_no_row()
    {
        var report = Rows(Waiting((2, 700, 200), (1, 200, 300)), new ConsoleOptions());
        Assert.EndsWith("├─ Store.LoadAsync  src/Store.cs:13", report.Split(Environment.NewLine)[^2],
            StringComparison.Ordinal);
        Assert.EndsWith("└─ Store.SaveAsync  src/Store.cs:14", report.Split(Environment.NewLine)[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Waits_are_as_long_as_any_of_their_spans_lasts()
        => Gen.Select(Gen.Long[0, 40], Gen.Long[0, 20]).Array[1, 12].Sample(static spans =>
        {
            var waits = TimelineWaits.Of([new WaitingPath(-1, 0, 0)],
                [.. spans.Select(static span => new AsyncSpan(0, span.Item1, span.Item2))], 0);
            var open = Enumerable.Range(0, 60)
                .Select(time => spans.Count(span => span.Item1 <= time && time < span.Item1 + span.Item2)).ToArray();

            Assert.Equal(open.Count(static count => count > 0), waits.Sum(static wait => wait.Duration));
            Assert.Equal(open.Max(), waits.Sum(static wait => wait.AtOnce));
        });

    [Fact]
    public void What_is_short_has_no_row()
    {
        var report = Render(Capture(0, 400, 1, 5, 0, 300, 2, 295), new ConsoleOptions());
        Assert.DoesNotContain("App.Load", report, StringComparison.Ordinal);
        Assert.Contains("what lasted less than 10 ms has none", report, StringComparison.Ordinal);
        Assert.DoesNotContain("App.Save",
            Render(Capture(0, 400, 1, 5, 0, 300, 2, 295), new ConsoleOptions { Rows = 1 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_contain_each_other_and_lose_no_time()
        => Gen.Select(Gen.Int[-3, 2], Gen.Long[1, 50]).Array[1, 40].Sample(static segments =>
        {
            var numbers = segments.SelectMany(static segment => new[] { segment.Item1, segment.Item2 }).ToArray();
            var capture = Capture(numbers);
            var bars = TimelineBars.Of(capture, capture.Timeline!, 0);
            Assert.Equal(
                capture.Timeline!.Threads[0].Segments.Where(
                    static segment => segment.Path is >= 0 or TimelineSegment.GarbageCollection)
                    .Sum(static segment => segment.Duration),
                bars.Sum(static bar => bar.Self));
            Assert.All(bars, bar =>
            {
                Assert.True(
                    bar.Level == 1
                        || bars.Exists(
                            around =>
                                around.Level == bar.Level - 1 && around.Start <= bar.Start
                                    && around.Start + around.Duration >= bar.Start + bar.Duration));
                Assert.InRange(bar.Self, 0, bar.Duration);
            });
        });

    /// <summary>One thread with the paths Main, Main/Load and Main/Save, and
    /// segments of a path and its milliseconds each.</summary>
    private static Capture Capture(params long[] segments)
    {
        var capture = new CaptureBuilder().Thread("Main", "400 App.Main\n  400 App.Load\n  200 App.Save").Build();
        var line = new List<TimelineSegment>();
        long start = 0;
        for (var i = 0; i < segments.Length; i += 2)
        {
            line.Add(new TimelineSegment((int)segments[i], start, segments[i + 1] * Millisecond));
            start += segments[i + 1] * Millisecond;
        }

        return capture with
        {
            Timeline =
                new Timeline
                {
                    Threads = [
                    new ThreadTimeline { Segments = [.. line], DroppedSegmentCount = 0, DroppedTime = 0 }],
                    Spans = [],
                    DroppedSpanCount = 0
                },
        };
    }

    /// <summary>A thread that runs for 100 ms, and spans of a path, its start and its
    /// milliseconds: App.Main, which awaits Store.LoadAsync and Store.SaveAsync.</summary>
    private static Capture Waiting(params (int Path, long Start, long Milliseconds)[] spans)
    {
        var capture = Capture(0, 100);
        var waits = new CaptureBuilder().Thread("Main", "400 App.Main\n  400 App.Load\n  200 App.Save")
            .Waits("0 App.Main\n  500 Store.LoadAsync\n  200 Store.SaveAsync").Build();
        return capture with
        {
            Methods = waits.Methods,
            Waits = waits.Waits,
            Timeline =
                capture.Timeline! with
                {
                    Spans = [
                    .. spans.Select(
                        static span =>
                            new AsyncSpan(span.Path, span.Start * Millisecond, span.Milliseconds * Millisecond))]
                },
        };
    }

    private static string Rows(Capture capture, ConsoleOptions options) =>
        Render(capture, options).Split(Environment.NewLine + Environment.NewLine)[2];

    private static string Render(Capture capture, ConsoleOptions options)
    {
        using var writer = new StringWriter();
        new ConsoleRenderer(options with { View = ConsoleView.Timeline }).Render(capture, writer);
        return writer.ToString();
    }
}
