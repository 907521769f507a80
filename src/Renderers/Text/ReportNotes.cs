using System.Globalization;
using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>The notes that a reader needs to understand the figures. An empty note is left out.</summary>
internal static class ReportNotes
{
    /// <summary>Sessions of fewer intervals than this are called short when nothing was sampled.</summary>
    private const int ShortSession = 10;

    /// <summary>The runtime's name for the caller of a woven async method that an un-woven one has resumed.</summary>
    private const string Resumed = "[resumed by un-woven code]";

    /// <summary>Shares below this are not worth a sentence.</summary>
    private const double SmallestShare = 0.005;

    /// <summary>The notes on the tree of all threads, one sentence or two each.</summary>
    /// <param name="capture">The recording.</param>
    /// <param name="tree">Its merged tree before anything was folded.</param>
    /// <param name="idle">The idle part of its time.</param>
    /// <param name="time">The report's format of times.</param>
    /// <param name="isPercent">Whether times are shares.</param>
    internal static List<string> Of(Capture capture, CallTree tree, IdleTime idle, TimeFormat time, bool isPercent)
    {
        var notes = new List<string>();
        if (!capture.Parts.IsEmpty)
        {
            notes.Add($"Merged from {capture.Parts.Length} captures: their threads stand side by side.");
        }

        if (capture.SampleCount == 0)
        {
            notes.Add(WhyEmpty(capture.Header));
        }
        else
        {
            notes.Add(HowMeasured(capture, tree, idle, time, isPercent));
            AddShares(notes, tree);
            if (!ReportFacts.TellsCpu(capture))
            {
                notes.Add("Processor time per call path is not available.");
            }

            notes.Add(CountNotes.OnAll(capture.Header, tree, time));
        }

        if (!time.IsZero(ReportFacts.Wait(capture)))
        {
            notes.Add(
                "Waiting is measured: an async method was suspended and nothing woven that it had called was at work. "
                + "No share of the time counts it. "
                + "Work that it hands to other threads, as with Task.Run or Parallel.For, runs under their names.");
        }

        if (HasResumed(capture))
        {
            notes.Add(
                $"Below {Resumed} stand async methods that an un-woven async method calls when it goes on. "
                + "If a woven method awaits that one, both wait at the same time, and these waits may be counted "
                + "twice.");
        }

        if (!time.IsZero(tree.Idle.Sum) && (tree.Has(CallNodeKind.Resident) || tree.Has(CallNodeKind.NamedIdle)))
        {
            notes.Add("[idle] is no part of shares, colours and folding: " + IdleCauses(tree) + ".");
        }

        long truncated = 0;
        foreach (var thread in capture.Threads)
        {
            truncated += thread.TruncatedSampleCount;
        }

        if (truncated > 0)
        {
            notes.Add($"{truncated.ToString(CultureInfo.InvariantCulture)} samples had a deeper stack than Weft "
                + $"keeps; their time stands at the deepest frame kept.");
        }

        WeaveNotes.Add(notes, capture);
        if (capture.Timeline is { } timeline)
        {
            notes.Add(OnTimeline(timeline, time));
        }

        if (capture.RecorderFailures > 0)
        {
            notes.Add(
                $"The recorder {VisibleText.Of(capture.Header.Recorder)} threw exceptions and missed "
                + $"{Count(capture.RecorderFailures, "commit")}; this report is complete.");
        }

        return notes;
    }

    /// <summary>How much a processor has folded; null if nothing.</summary>
    internal static string? OnFolding(CallTree tree, double threshold)
    {
        var count = 0;
        tree.Walk((node, _) => count += node.Folded.Count);
        return count switch
        {
            0 => null,
            1 => $"1 call path {Under(threshold)} is folded into its caller.",
            _ => $"{count.ToString(CultureInfo.InvariantCulture)} call paths {Under(threshold)} are folded into their "
                + $"callers.",
        };
    }

    private static bool HasResumed(Capture capture)
    {
        foreach (var method in capture.Methods)
        {
            if (method is { Kind: FrameKind.Region, Name: Resumed })
            {
                return true;
            }
        }

        return false;
    }

    private static string IdleCauses(CallTree tree)
    {
        var causes = new List<string>();
        Add(CallNodeKind.Resident,
            "what blocked for at least 90 % of the session, without a processor, while others worked");
        Add(CallNodeKind.NamedIdle, "what is named as idle, itself without what it calls");
        Add(CallNodeKind.PoolIdle, "thread-pool threads without a woven method");
        return string.Join("; ", causes);

        void Add(CallNodeKind kind, string cause)
        {
            if (tree.Has(kind))
            {
                causes.Add(cause);
            }
        }
    }

    private static string Under(double threshold) =>
        threshold > 0 ? $"under {TimeFormat.Percent(threshold)}" : "without time";

    private static string OnTimeline(Timeline timeline, TimeFormat time)
    {
        long kept = 0;
        long dropped = 0;
        long droppedTime = 0;
        foreach (var thread in timeline.Threads)
        {
            kept += thread.Segments.Length;
            dropped += thread.DroppedSegmentCount;
            droppedTime += thread.DroppedTime;
        }

        var spans = timeline.Spans.IsEmpty ? "" : $" and {Count(timeline.Spans.Length, "async span")}";
        var note = $"The timeline holds {Count(kept, "segment")}{spans}";
        return dropped == 0 && timeline.DroppedSpanCount == 0
            ? note + "."
            : $"{note}; {Count(dropped, "older segment")} ({time.Seconds(droppedTime)} s, threads added up) and "
                + $"{Count(timeline.DroppedSpanCount, "older async span")} did not fit into its budget.";
    }

    private static string Count(long count, string noun) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    private static void AddShares(List<string> notes, CallTree tree)
    {
        var parts = new List<string>();
        AddShare(parts, tree, CallNodeKind.Outside, "outside woven methods ([outside])");
        AddShare(parts, tree, CallNodeKind.GarbageCollection, "into garbage collections ([gc])");
        AddShare(parts, tree, CallNodeKind.Unattributed,
            "where it could not be charged to a call path ([unattributed])");
        if (parts.Count > 0)
        {
            notes.Add("Of the time, " + string.Join(", ", parts) + ".");
        }
    }

    private static void AddShare(List<string> parts, CallTree tree, CallNodeKind kind, string where)
    {
        var share = tree.ShareOf(kind, tree.TimeOf(kind));
        if (share >= SmallestShare)
        {
            parts.Add($"{TimeFormat.Percent(share)} {(parts.Count == 0 ? "fell " : "")}{where}");
        }
    }

    /// <summary>States the distance that the samples had, not the one they
    /// should have had: on a busy machine it is larger.</summary>
    private static string HowMeasured(Capture capture, CallTree tree, IdleTime idle, TimeFormat format, bool isPercent)
    {
        long time = 0;
        for (var i = 0; i < capture.Threads.Length; i++)
        {
            time += idle.WovenTime(i);
        }

        var samples = capture.SampleCount == 1
            ? "one sample"
            : $"{ReportFacts.Samples(capture)} samples, {TimeFormat.Interval(time / capture.SampleCount)} apart on "
                + $"average";
        var unit = isPercent ? $"per cent of {format.Seconds(tree.Headline)} s" : "seconds";
        return $"Times are {unit}, estimated from {samples}. Self time includes un-woven code that a method calls.";
    }

    private static string WhyEmpty(CaptureHeader header)
    {
        var interval = TimeFormat.Interval(header.Interval);
        return header.Duration < ShortSession * header.Interval
            ? $"No samples: the session lasted {TimeFormat.Interval(header.Duration)}, too short for samples "
                + $"{interval} apart. Give the program more to do."
            : "No samples: no woven method was running for long enough. " + WeaveNotes.WhatToDo(header);
    }
}
