namespace Weft.Renderers;

/// <summary>The notes of a report about counts.</summary>
internal static class CountNotes
{
    /// <summary>The sentences on all of it.</summary>
    internal static string OnAll(CaptureHeader header, CallTree tree, TimeFormat time)
    {
        if (!tree.Knows(KnownMeasures.Calls))
        {
            return "Calls are not counted; WEFT_COUNT=calls counts them.";
        }

        var calls = tree.Root.Total.Calls;
        return $"Calls are exact. Their probes took about {time.Seconds(CostOf(header, calls))} s of the time: "
            + $"{CountFormat.Calls(calls)}, some {TimeFormat.Interval(header.ProbeCost ?? 0)} each.";
    }

    /// <summary>Whether a frame's self time may be nothing but its probes.</summary>
    internal static bool IsBelowProbes(CaptureHeader header, CallNode node, TimeFormat time)
    {
        var cost = CostOf(header, node.Self.Calls);
        return node.IsFrame && !time.IsZero(cost) && node.Self.Time < cost;
    }

    /// <summary>The cost of the probes of a number of calls, nanoseconds.</summary>
    private static long CostOf(CaptureHeader header, long calls) =>
        (long)Math.Min((double)calls * (header.ProbeCost ?? 0), long.MaxValue / 2);
}
