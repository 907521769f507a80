using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>Turns the timeline of a parsed document into a <see cref="Timeline"/>
/// after checking every promise, including those about the rest of the capture.</summary>
internal sealed class TimelineValidation(CaptureCheck check, Capture capture)
{
    private const int FieldsPerSegment = 2;
    private const int FieldsPerSpan = 3;

    /// <exception cref="CaptureFormatException">The timeline breaks a promise;
    /// the message names the source and the first broken member.</exception>
    internal Timeline Validate(CaptureDocument.TimelinePart part)
    {
        var threads = check.Present(part.Threads, "timeline.threads");
        if (threads.Length != capture.Threads.Length)
        {
            throw check.Damaged($"timeline.threads has {threads.Length} for {capture.Threads.Length} threads");
        }

        var lanes = new ThreadTimeline[threads.Length];
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = ToThread(threads[i], capture.Threads[i].Paths.Length, $"timeline.threads[{i}]");
        }

        RequireFiniteSums(lanes);
        return new Timeline
        {
            Threads = ImmutableCollectionsMarshal.AsImmutableArray(lanes),
            Spans = ToSpans(check.Present(part.Spans, "timeline.spans")),
            DroppedSpanCount = check.NotNegative(part.DroppedSpans, "timeline.droppedSpans"),
        };
    }

    private ThreadTimeline ToThread(CaptureDocument.LanePart? part, int pathCount, string place)
    {
        var thread = check.Present(part, place);
        return new ThreadTimeline
        {
            Segments = ToSegments(
                check.Present(thread.Segments, $"{place}.segments"), check.NotNegative(thread.From, $"{place}.from"),
                pathCount, $"{place}.segments"),
            DroppedSegmentCount = check.NotNegative(thread.DroppedSegments, $"{place}.droppedSegments"),
            DroppedTime = check.NotNegative(thread.DroppedTime, $"{place}.droppedTime"),
        };
    }

    private ImmutableArray<TimelineSegment> ToSegments(long[] numbers, long start, int pathCount, string place)
    {
        RequireWholeRows(numbers, FieldsPerSegment, place, "[path, duration]");
        var segments = new TimelineSegment[numbers.Length / FieldsPerSegment];
        for (var i = 0; i < segments.Length; i++)
        {
            var (path, duration) = (numbers[FieldsPerSegment * i], numbers[(FieldsPerSegment * i) + 1]);
            if ((ProblemOfPath(path, TimelineSegment.Unattributed, pathCount)
                ?? ProblemOfDuration(duration, start)) is { } problem)
            {
                throw check.Damaged($"{place}[{FieldsPerSegment * i}]: {problem}");
            }

            segments[i] = new TimelineSegment((int)path, start, duration);
            start += duration;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(segments);
    }

    private ImmutableArray<AsyncSpan> ToSpans(long[] numbers)
    {
        const string Place = "timeline.spans";
        RequireWholeRows(numbers, FieldsPerSpan, Place, "[path, end, duration]");
        var spans = new AsyncSpan[numbers.Length / FieldsPerSpan];
        long end = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            var (path, later, duration) = (numbers[FieldsPerSpan * i], numbers[(FieldsPerSpan * i) + 1],
                numbers[(FieldsPerSpan * i) + 2]);
            var problem = ProblemOfPath(path, 0, capture.Waits.Length)
                ?? ProblemOfDuration(later, end)
                ?? (duration < 0 || duration > end + later
                    ? $"duration {duration} is not between 0 and its end" : null);
            if (problem is not null)
            {
                throw check.Damaged($"{Place}[{FieldsPerSpan * i}]: {problem}");
            }

            end += later;
            spans[i] = new AsyncSpan((int)path, end - duration, duration);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(spans);
    }

    /// <summary>Reports sum the dropped segments, so the sum must not overflow.</summary>
    private void RequireFiniteSums(ThreadTimeline[] threads)
    {
        long segments = 0;
        long time = 0;
        foreach (var thread in threads)
        {
            if (thread.DroppedSegmentCount > long.MaxValue - segments || thread.DroppedTime > long.MaxValue - time)
            {
                throw check.Damaged("timeline.threads dropped more than 64 bits hold");
            }

            segments += thread.DroppedSegmentCount;
            time += thread.DroppedTime;
        }
    }

    private void RequireWholeRows(long[] numbers, int fields, string place, string row)
    {
        if (numbers.Length % fields != 0)
        {
            throw check.Damaged($"{place} has {numbers.Length} numbers, not a multiple of {row}");
        }
    }

    private static string? ProblemOfPath(long path, int least, int count)
        => path < least || path >= count ? $"path {path} is not in the list of {count} paths" : null;

    private static string? ProblemOfDuration(long duration, long start)
        => duration < 0 ? $"time {duration} is negative"
        : duration > long.MaxValue - start ? "its times add up to more than 64 bits hold"
        : null;
}
