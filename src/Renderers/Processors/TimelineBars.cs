using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft.Renderers.Processors;

/// <summary>
/// The segments of a timeline as bars that contain each other. Calls that follow one another without
/// a tick between them are one bar. A pause of the garbage collector is a bar within the bar that it stopped.
/// Short ones are dropped as soon as they are known to be, so that a million segments need no memory.
/// </summary>
internal sealed class TimelineBars
{
    private readonly long _shortest;
    private readonly List<TimelineBar> _bars = [];
    private readonly List<TimelineBar> _open = [];
    private readonly List<int> _chain = [];

    private TimelineBars(long shortest) => _shortest = shortest;

    /// <summary>Bars by thread, and on each in the order of time, a bar before those within it.</summary>
    /// <param name="capture">The recording.</param>
    /// <param name="timeline">Its timeline.</param>
    /// <param name="shortest">Bars that last less are left out, nanoseconds.</param>
    internal static List<TimelineBar> Of(Capture capture, Timeline timeline, long shortest)
    {
        var bars = new TimelineBars(shortest);
        for (var i = 0; i < timeline.Threads.Length; i++)
        {
            bars.Add(i, capture.Threads[i].Paths, timeline.Threads[i].Segments);
        }

        CollectionsMarshal.AsSpan(bars._bars).Sort(Compare);
        return bars._bars;
    }

    private void Add(int thread, ImmutableArray<CallPath> paths, ImmutableArray<TimelineSegment> segments)
    {
        var levels = new int[paths.Length];
        for (var i = 0; i < paths.Length; i++)
        {
            levels[i] = paths[i].Parent < 0 ? 1 : levels[paths[i].Parent] + 1;
        }

        foreach (var segment in segments)
        {
            if (segment.Path == TimelineSegment.GarbageCollection)
            {
                Keep(new TimelineBar(thread, _open.Count + 1, segment.Path,
                    segment.Start)
                { Duration = segment.Duration, Self = segment.Duration });
                continue;
            }

            for (var path = segment.Path; path >= 0 && !IsOpen(path, levels[path]); path = paths[path].Parent)
            {
                _chain.Add(path);
            }

            Close(segment.Path < 0 ? 0 : levels[segment.Path] - _chain.Count, segment.Start);
            for (; _chain.Count > 0; _chain.RemoveAt(_chain.Count - 1))
            {
                _open.Add(new TimelineBar(thread, _open.Count + 1, _chain[^1], segment.Start));
            }

            if (segment.Path >= 0)
            {
                _open[^1].Self += segment.Duration;
            }
        }

        Close(0, segments.IsEmpty ? 0 : segments[^1].Start + segments[^1].Duration);
    }

    private bool IsOpen(int path, int level) => level <= _open.Count && _open[level - 1].Path == path;

    private void Close(int level, long end)
    {
        while (_open.Count > level)
        {
            var bar = _open[^1];
            bar.Duration = end - bar.Start;
            Keep(bar);
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void Keep(TimelineBar bar)
    {
        if (bar.Duration >= _shortest)
        {
            _bars.Add(bar);
        }
    }

    private static int Compare(TimelineBar left, TimelineBar right)
    {
        var order = left.Thread.CompareTo(right.Thread);
        order = order != 0 ? order : left.Start.CompareTo(right.Start);
        return order != 0 ? order : left.Level.CompareTo(right.Level);
    }
}
