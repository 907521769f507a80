using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Weft.Benchmarks;

/// <summary>The exact tracer: every frame that one thread opens and closes, with the time.</summary>
internal sealed class ThreadTrace
{
    private const double NanosecondsPerSecond = 1e9;

    private static readonly double s_nanosecondsPerStamp = NanosecondsPerSecond / Stopwatch.Frequency;
    private static readonly List<ThreadTrace> s_all = [];
    private static int s_run;
    private static long s_pausedBefore;

    [ThreadStatic]
    private static ThreadTrace? t_current;

    private readonly int _run = s_run;
    private readonly List<int> _chunks = [];
    private int _next;
    private int _end;

    /// <summary>The trace of the calling thread in the present run.</summary>
    public static ThreadTrace Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_current is { } trace && trace._run == s_run ? trace : Attach();
    }

    /// <summary>The events of the thread, oldest first.</summary>
    public IEnumerable<TraceEvent> Events
    {
        get
        {
            foreach (int chunk in _chunks)
            {
                int end = _end == chunk + TraceStore.ChunkLength ? _next : chunk + TraceStore.ChunkLength;
                for (int i = chunk; i < end; i++)
                {
                    yield return TraceStore.Events[i];
                }
            }
        }
    }

    /// <summary>Begins a run and forgets the last. No thread may have a frame open.</summary>
    public static void Begin()
    {
        lock (s_all)
        {
            s_all.Clear();
            TraceStore.Clear();
            s_pausedBefore = GC.GetTotalPauseDuration().Ticks;
            s_run++;
        }
    }

    /// <summary>The traces of all threads that took part.</summary>
    public static ThreadTrace[] All()
    {
        lock (s_all)
        {
            return [.. s_all];
        }
    }

    /// <summary>The present moment as an event.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TraceEvent Now(int code)
    {
        // A collection between the readings would put its pause into one interval and its time into another.
        while (true)
        {
            long paused = GC.GetTotalPauseDuration().Ticks;
            long time = Stopwatch.GetTimestamp();
            if (GC.GetTotalPauseDuration().Ticks == paused)
            {
                return new TraceEvent((long)(time * s_nanosecondsPerStamp), (int)(paused - s_pausedBefore), code);
            }
        }
    }

    /// <summary>Writes down that a frame is opened or closed now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(int code)
    {
        TraceEvent now = Now(code);
        if (_next == _end)
        {
            TakeChunk();
        }

        TraceStore.Events[_next++] = now;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ThreadTrace Attach()
    {
        var trace = new ThreadTrace();
        t_current = trace;
        lock (s_all)
        {
            s_all.Add(trace);
        }

        return trace;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeChunk()
    {
        _next = TraceStore.Take();
        _end = _next + TraceStore.ChunkLength;
        _chunks.Add(_next);
    }
}
