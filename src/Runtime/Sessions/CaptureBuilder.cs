using System.Runtime.InteropServices;

namespace Weft;

/// <summary>Makes a capture from the logs of a session.</summary>
internal static class CaptureBuilder
{
    /// <summary>Builds the capture. Here ids become names, so here the tables of methods are read.</summary>
    /// <param name="session">The session whose result it is.</param>
    /// <param name="header">The surroundings of the session.</param>
    /// <param name="logs">The logs of all threads; not changed any more.</param>
    /// <param name="account">The session's account of waits.</param>
    /// <param name="waits">The wait of each call path.</param>
    /// <param name="spans">The spans of a timeline; null if none is recorded.</param>
    public static Capture Build(
        SessionRecord session,
        CaptureHeader header,
        IReadOnlyList<ThreadLog> logs,
        SessionWaits account,
        long[] waits,
        SpanReading? spans)
    {
        var methods = new MethodIndex();
        var threads = new ThreadCapture[logs.Count];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = Describe(logs[i], methods);
        }

        int[] places = SessionWaits.Listed(waits, spans);
        return new Capture
        {
            Header = header,
            Threads = ImmutableCollectionsMarshal.AsImmutableArray(threads),
            Waits = account.ToPaths(waits, places, methods.IndexOf),
            Timeline = session.Recording?.ToTimeline(logs, spans, places),
            RecorderFailures = session.Recording?.Failures ?? 0,
            Methods = methods.ToImmutableArray(),
            Sources = methods.Sources(),
        };
    }

    private static ThreadCapture Describe(ThreadLog log, MethodIndex methods)
    {
        CallPath[] paths = log.ToPaths(methods.IndexOf);
        return new ThreadCapture
        {
            Id = log.Thread?.Thread.ManagedThreadId ?? 0,
            Name = log.Thread is { } thread
                ? NameOf(thread) : $"{log.MergedCount} ended {(log.IsThreadPool ? "pool " : "")}threads",
            IsThreadPool = log.IsThreadPool,
            Outside = log.Time.Outside,
            GarbageCollection = log.Time.GarbageCollection,
            Unattributed = log.Time.Unattributed,
            Cpu = log.ProcessorTime,
            Allocated = log.Allocated,
            Longest = log.ToLongest(paths),
            LastProbe = Math.Max(0, log.LastProbe - log.Session.Bounds.StartedAt.Time),
            SampleCount = log.SampleCount,
            TruncatedSampleCount = log.TruncatedSampleCount,
            Paths = ImmutableCollectionsMarshal.AsImmutableArray(paths),
        };
    }

    private static string NameOf(ThreadFacts facts)
    {
        // The first managed thread of a process runs Main, with or without a debugger or host.
        const int MainThreadId = 1;
        Thread thread = facts.Thread;
        return thread.Name is { Length: > 0 } name ? name
            : thread.ManagedThreadId == MainThreadId ? "Main"
            : facts.IsThreadPool ? $"Thread pool {thread.ManagedThreadId}"
            : $"Thread {thread.ManagedThreadId}";
    }
}
