using System.Collections.Immutable;

namespace Weft.Renderers.Processors;

/// <summary>
/// The async spans of a timeline by call path: one entry for each path however often it
/// was called, so that a thousand requests at the same time are as many rows as one. Which
/// activation awaited which is not recorded, so there is nothing finer that would be true.
/// </summary>
internal static class TimelineWaits
{
    /// <summary>The paths that waited: callers before what they awaited,
    /// callees of one caller in the order in which they first waited.</summary>
    /// <param name="paths"><see cref="Capture.Waits"/>.</param>
    /// <param name="spans"><see cref="Timeline.Spans"/>.</param>
    /// <param name="shortest">Paths that waited less are left out, nanoseconds.</param>
    internal static List<TimelineWait> Of(ImmutableArray<WaitingPath> paths, ImmutableArray<AsyncSpan> spans,
        long shortest)
    {
        var waits = Measured(paths, spans);
        var callees = Callees(paths, waits);
        var ordered = new List<TimelineWait>();
        var open = new Stack<int>();
        PushAll(callees[^1]);
        while (open.TryPop(out var path))
        {
            if (waits[path] is { } wait && wait.Duration >= shortest)
            {
                ordered.Add(wait);
            }

            PushAll(callees[path]);
        }

        return ordered;

        void PushAll(List<int>? some)
        {
            for (var i = (some?.Count ?? 0) - 1; i >= 0; i--)
            {
                open.Push(some![i]);
            }
        }
    }

    /// <summary>The waits by path; null where a path only leads to others.</summary>
    private static TimelineWait?[] Measured(ImmutableArray<WaitingPath> paths, ImmutableArray<AsyncSpan> spans)
    {
        var levels = new int[paths.Length];
        for (var i = 0; i < paths.Length; i++)
        {
            levels[i] = paths[i].Parent < 0 ? 1 : levels[paths[i].Parent] + 1;
        }

        var waits = new TimelineWait?[paths.Length];
        foreach (var span in spans)
        {
            // A path that was not recorded has no row to be drawn in.
            if (span.Path >= 0 && span.Duration > 0)
            {
                (waits[span.Path] ??= new TimelineWait(span.Path, levels[span.Path])).Suspensions.Add(
                    new TimeStretch(span.Start, span.Duration));
            }
        }

        foreach (var wait in waits)
        {
            wait?.Measure();
        }

        return waits;
    }

    /// <summary>The callees of each path by the first wait of it or of what it
    /// called; last, those without a caller.</summary>
    private static List<int>?[] Callees(ImmutableArray<WaitingPath> paths, TimelineWait?[] waits)
    {
        var first = new long[paths.Length];
        var callees = new List<int>?[paths.Length + 1];
        for (var i = paths.Length - 1; i >= 0; i--)
        {
            first[i] = waits[i]?.Start ?? long.MaxValue;
            foreach (var callee in callees[i] ?? [])
            {
                first[i] = Math.Min(first[i], first[callee]);
            }

            (callees[paths[i].Parent < 0 ? paths.Length : paths[i].Parent] ??= []).Add(i);
        }

        foreach (var some in callees)
        {
            some?.Sort(
                (left, right) =>
                    first[left] != first[right] ? first[left].CompareTo(first[right]) : left.CompareTo(right));
        }

        return callees;
    }
}
