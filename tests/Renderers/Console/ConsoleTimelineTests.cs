using CsCheck;
using Weft.Renderers.Processors;

namespace Weft.Renderers.Tests.Console;

public sealed class ConsoleTimelineTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void Rows_are_in_the_order_of_time() => Assert.Equal(
        """
        start  total   self
                             Main
        0.000  0.600  0.100  ├─ App.Main  src/App.cs:10
        0.050  0.200  0.200  │  ├─ App.Load  src/App.cs:11
        0.250  0.100  0.050  │  ├─ App.Save  src/App.cs:12
        0.300  0.050         │  │  └─ [gc]
        0.400  0.200  0.200  │  └─ App.Load  src/App.cs:11
        0.700  0.300  0.300  └─ App.Main  src/App.cs:10
        """.ReplaceLineEndings(),
        Render(Capture(0, 50, 1, 200, 2, 50, TimelineSegment.GarbageCollection, 50, 0, 50, 1, 200, TimelineSegment.Outside, 100, 0, 300), new ConsoleOptions())
            .Split(Environment.NewLine + Environment.NewLine)[2]);

    [Fact]
    public void What_is_short_has_no_row()
    {
        var report = Render(Capture(0, 400, 1, 5, 0, 300, 2, 295), new ConsoleOptions());
        Assert.DoesNotContain("App.Load", report, StringComparison.Ordinal);
        Assert.Contains("what lasted less than 10 ms has none", report, StringComparison.Ordinal);
        Assert.DoesNotContain("App.Save", Render(Capture(0, 400, 1, 5, 0, 300, 2, 295), new ConsoleOptions { Rows = 1 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_contain_each_other_and_lose_no_time()
        => Gen.Select(Gen.Int[-3, 2], Gen.Long[1, 50]).Array[1, 40].Sample(static segments =>
        {
            var numbers = segments.SelectMany(static segment => new[] { segment.Item1, segment.Item2 }).ToArray();
            var capture = Capture(numbers);
            var bars = TimelineBars.Of(capture, capture.Timeline!, 0);
            Assert.Equal(
                capture.Timeline!.Threads[0].Segments.Where(static segment => segment.Path is >= 0 or TimelineSegment.GarbageCollection).Sum(static segment => segment.Duration),
                bars.Sum(static bar => bar.Self));
            Assert.All(bars, bar =>
            {
                Assert.True(bar.Level == 1 || bars.Exists(around => around.Level == bar.Level - 1 && around.Start <= bar.Start && around.Start + around.Duration >= bar.Start + bar.Duration));
                Assert.InRange(bar.Self, 0, bar.Duration);
            });
        });

    /// <summary>One thread with the paths Main, Main/Load and Main/Save, and segments of a path and its milliseconds each.</summary>
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
            Timeline = new Timeline { Threads = [new ThreadTimeline { Segments = [.. line], DroppedSegmentCount = 0, DroppedTime = 0 }], Spans = [], DroppedSpanCount = 0 },
        };
    }

    private static string Render(Capture capture, ConsoleOptions options)
    {
        using var writer = new StringWriter();
        new ConsoleRenderer(options with { View = ConsoleView.Timeline }).Render(capture, writer);
        return writer.ToString();
    }
}
