namespace Weft.Renderers;

/// <summary>What a report says about what was counted.</summary>
/// <param name="capture">What was recorded.</param>
/// <param name="time">The report's format of times.</param>
internal sealed class CountNotes(Capture capture, TimeFormat time)
{
    private readonly long _probeCost = capture.Header.ProbeCost ?? 0;

    /// <summary>Whether the session counted calls.</summary>
    internal bool TellsCalls { get; } = Tells(capture, static path => path.Calls);

    /// <summary>What was counted on a row, short; empty if nothing was.</summary>
    /// <param name="calls">Its calls.</param>
    /// <param name="within">What was counted there and below.</param>
    internal string OnRow(long calls, NodeCounts within)
    {
        var text = calls > 0 ? CountFormat.Calls(calls) : "";
        Append(within.Allocated > 0, CountFormat.Bytes(within.Allocated));
        Append(!time.IsZero(within.Paused), $"{time.Seconds(within.Paused)} s in GC pauses");
        return text;

        void Append(bool isWorthIt, string part) => text += !isWorthIt ? "" : text.Length > 0 ? ", " + part : part;
    }

    /// <summary>A warning if a frame's self time may be nothing but its probes; otherwise empty.</summary>
    internal string OnCost(CallNode node)
    {
        var cost = CostOf(node.Counts.Calls);
        return !time.IsZero(cost) && node.Self < cost ? "self time below the cost of its probes" : "";
    }

    /// <summary>The sentences on all of it.</summary>
    internal string OnAll()
    {
        if (!TellsCalls)
        {
            return "Calls are not counted; WEFT_COUNT=calls counts them.";
        }

        NodeCounts all = default;
        foreach (var thread in capture.Threads)
        {
            foreach (var path in thread.Paths)
            {
                all += NodeCounts.Of(path);
            }
        }

        return $"Calls are exact. Their probes took about {time.Seconds(CostOf(all.Calls))} s of the time: {CountFormat.Calls(all.Calls)}, some {TimeFormat.Interval(_probeCost)} each.";
    }

    private static bool Tells(Capture capture, Func<CallPath, long?> countOf)
    {
        foreach (var thread in capture.Threads)
        {
            if (thread.Paths.Length > 0)
            {
                return countOf(thread.Paths[0]) is not null;
            }
        }

        return false;
    }

    private long CostOf(long calls) => (long)Math.Min((double)calls * _probeCost, long.MaxValue / 2);
}
