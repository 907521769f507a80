using System.Collections.Immutable;

namespace Weft.Renderers.Tests;

/// <summary>Captures that say what happened when.</summary>
internal static class Timelines
{
    private const long Millisecond = 1_000_000;

    /// <summary>Two threads and an async method that waited; each path of the
    /// threads once, in the order of the tree.</summary>
    internal static Capture Small { get; } = With(new CaptureBuilder()
        .Thread("Main", "200 Program.Main\n  300 Checkout.Total\n    100 Tax.Rate", outside: 100)
        .Thread("Printer", "400 Receipt.Print", gc: 300)
        .Waits("0 Program.Main\n  500 Store.LoadAsync")
        .Build());

    /// <summary>A timeline of one thread: paths and milliseconds.</summary>
    internal static Timeline Of(params (int Path, long Milliseconds)[] rows) =>
        new() { Threads = [Lane(rows)], Spans = [], DroppedSpanCount = 0 };

    /// <summary>Main: 100 ms outside, then its paths. Printer: its path, then a collection.</summary>
    private static Capture With(Capture capture) => capture with
    {
        Timeline = new Timeline
        {
            Threads = [Lane((TimelineSegment.Outside, 100), (0, 200), (1, 300), (2, 100)),
                Lane((0, 400), (TimelineSegment.GarbageCollection, 300))],
            Spans = [new AsyncSpan(1, 100 * Millisecond, 500 * Millisecond)],
            DroppedSpanCount = 2,
        },
    };

    private static ThreadTimeline Lane(params (int Path, long Milliseconds)[] rows)
    {
        var segments = ImmutableArray.CreateBuilder<TimelineSegment>();
        long start = 0;
        foreach (var (path, milliseconds) in rows)
        {
            segments.Add(new TimelineSegment(path, start, milliseconds * Millisecond));
            start += milliseconds * Millisecond;
        }

        return new ThreadTimeline { Segments = segments.ToImmutable(), DroppedSegmentCount = 0, DroppedTime = 0 };
    }
}
