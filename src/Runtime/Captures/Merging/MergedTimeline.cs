using System.Collections.Immutable;

namespace Weft;

/// <summary>The timelines of several captures side by side, as if all sessions
/// had started at the same moment.</summary>
internal static class MergedTimeline
{
    /// <summary>The lanes of all threads and the spans of all waits; null if no capture has a timeline.</summary>
    internal static Timeline? Of(Capture[] captures)
    {
        if (Array.TrueForAll(captures, static capture => capture.Timeline is null))
        {
            return null;
        }

        var lanes = new List<ThreadTimeline>();
        var spans = new List<AsyncSpan>();
        int waits = 0;
        long dropped = 0;
        foreach (Capture capture in captures)
        {
            lanes.AddRange(capture.Timeline is { } timeline
                ? timeline.Threads : capture.Threads.Select(NotRecorded));
            spans.AddRange((capture.Timeline?.Spans ?? []).Select(span => span with { Path = span.Path + waits }));
            waits += capture.Waits.Length;
            dropped = checked(dropped + (capture.Timeline?.DroppedSpanCount ?? 0));
        }

        return new Timeline
        {
            Threads = [.. lanes],
            Spans = InOrderOfEnds(spans),
            DroppedSpanCount = dropped,
        };
    }

    /// <summary>The lane of a thread in a capture without a timeline: all of the thread's time is missing.</summary>
    private static ThreadTimeline NotRecorded(ThreadCapture thread) => new()
    {
        Segments = [],
        DroppedSegmentCount = 0,
        DroppedTime = CaptureSums.ElapsedTime(thread),
    };

    /// <summary>Ends at the same moment keep the order of the captures.</summary>
    private static ImmutableArray<AsyncSpan> InOrderOfEnds(List<AsyncSpan> spans) =>
        [.. spans.OrderBy(static span => span.Start + span.Duration)];
}
