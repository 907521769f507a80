using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>What the threads did one after the other, and what waited when, as lines of text with guides.</summary>
internal static class ConsoleTimeline
{
    /// <param name="lines">Where to write.</param>
    /// <param name="capture">What was recorded.</param>
    /// <param name="idle">What of it is idle.</param>
    /// <param name="timeline">Its timeline.</param>
    /// <param name="options">How many rows there may be, how deep, and for which share of the session.</param>
    /// <returns>The shortest time that has a row, nanoseconds.</returns>
    internal static long Write(ConsoleRowLines lines, Capture capture, IdleTime idle, Timeline timeline,
        ConsoleOptions options)
    {
        var shortest = Math.Max(1, (long)(capture.Header.Duration * options.Threshold));
        var bars = TimelineBars.Of(capture, timeline, shortest);
        var waits = TimelineWaits.Of(capture.Waits, timeline.Spans, shortest);
        shortest = Math.Max(shortest, ShortestOf(bars, waits, options.Rows));
        bars.RemoveAll(bar => bar.Duration < shortest || bar.Level > options.Levels);
        waits.RemoveAll(wait => wait.Duration < shortest || wait.Level > options.Levels);
        List<ConsoleRow> rows = [.. Rows(capture, bars, idle), .. Rows(capture, waits, idle)];
        ConsoleGuides.MarkLast(rows);
        foreach (var row in rows)
        {
            lines.Write(row);
        }

        return shortest;
    }

    private static long ShortestOf(List<TimelineBar> bars, List<TimelineWait> waits, int rows)
    {
        if (bars.Count + waits.Count <= rows)
        {
            return 0;
        }

        var durations = new List<long>(bars.Count + waits.Count);
        foreach (var bar in bars)
        {
            durations.Add(bar.Duration);
        }

        foreach (var wait in waits)
        {
            durations.Add(wait.Duration);
        }

        durations.Sort();
        return durations[^rows];
    }

    private static List<ConsoleRow> Rows(Capture capture, List<TimelineBar> bars, IdleTime idle)
    {
        var rows = new List<ConsoleRow>();
        var open = new List<ConsoleRow>();
        var thread = -1;
        foreach (var bar in bars)
        {
            if (bar.Thread != thread)
            {
                thread = bar.Thread;
                open.Clear();
                open.Add(ConsoleRow.OfThread(capture.Threads[thread]));
                rows.Add(open[0]);
            }

            // What is around a bar lasts no less than the bar, so it has a row, too.
            open.RemoveRange(bar.Level, open.Count - bar.Level);
            var row = ConsoleRow.Of(bar, capture);
            row.Above = open[^1];
            open.Add(row);
            rows.Add(row);
            foreach (var around in open)
            {
                around.Idle += IdleIn(bar, idle);
            }
        }

        return rows;
    }

    private static List<ConsoleRow> Rows(Capture capture, List<TimelineWait> waits, IdleTime idle)
    {
        var rows = new List<ConsoleRow>();
        if (waits.Count == 0)
        {
            return rows;
        }

        rows.Add(ConsoleRow.OfWaiting());
        var open = new List<ConsoleRow> { rows[0] };
        var levels = new List<int> { 0 };
        foreach (var wait in waits)
        {
            // A caller can have waited for less than what it called, or not at all, and then has no row.
            while (levels[^1] >= wait.Level)
            {
                open.RemoveAt(open.Count - 1);
                levels.RemoveAt(levels.Count - 1);
            }

            var row = ConsoleRow.Of(wait, capture);
            row.Idle = idle.OfWait(wait.Path, out _);
            row.Above = open[^1];
            open.Add(row);
            levels.Add(wait.Level);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>A bar has its part of the idle time of its path.</summary>
    private static long IdleIn(TimelineBar bar, IdleTime idle)
        => bar.Path < 0 ? 0 : Math.Min(bar.Self, idle.Of(bar.Thread, bar.Path, out _).Time);
}
