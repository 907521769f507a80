namespace Weft;

// What a capture takes from a stack, on whatever thread it is made. Why what it reads is true: docs/snapshots.md.
public sealed partial class ThreadStack
{
    private const int AttemptsBetweenTicks = 8;

    /// <summary>
    /// A copy of what <paramref name="session"/> knows of the thread, with everything up to <paramref name="end"/> added; null if the thread took no part.
    /// The thread itself is neither stopped nor written to, so what is added here is in this copy alone.
    /// </summary>
    internal ThreadLog? Read(Session session, Tick end)
    {
        // Asked before anything is read: a thread that ends meanwhile is charged as it was found.
        bool isAlive = _thread.IsAlive;
        Reading reading = ReadConsistently(session, end.Number);
        ThreadLog? log = reading.Log;
        if (!isAlive)
        {
            log?.CloseCounts();
            return log;
        }

        if (log is null)
        {
            if (reading.Depth == 0)
            {
                return null;
            }

            // A copy, though of nothing: what is added to it is not the thread's own.
            log = new ThreadLog(session, this, session.StartedAt, session.MeterAtStart(this)).Copy();
        }

        if (reading.Frames is { } frames)
        {
            log.ChargeOpen(frames, reading.Depth, reading.Seen, end.Instant, reading.Computing);
        }
        else
        {
            log.Extend(reading.Seen, end.Instant, reading.Computing);
        }

        long processorTime = Meter.ProcessorTime;
        if (_thread.IsAlive)
        {
            log.ReadProcessorTime(processorTime);
        }

        log.CloseCounts();
        return log;
    }

    /// <summary>Reads log and stack as they were together at one moment.</summary>
    private Reading ReadConsistently(Session session, long number)
    {
        for (int attempt = 0; attempt < AttemptsBetweenTicks; attempt++)
        {
            if (TryRead(session, number) is { } reading)
            {
                return reading;
            }
        }

        // A log so large that the thread commits again and again while it is copied. Without ticks it commits once more at the most.
        Reading? last = null;
        TickLog.Hold(() =>
        {
            do
            {
                last = TryRead(session, number);
            }
            while (last is null);
        });
        return last.GetValueOrDefault();
    }

    /// <summary>Null if the thread has committed meanwhile. Waits while it commits, which it does without waiting for anyone.</summary>
    private Reading? TryRead(Session session, long number)
    {
        var patience = new SpinWait();
        int version = Volatile.Read(ref _version);
        while (IsCommit(version))
        {
            if (_thread == Thread.CurrentThread)
            {
                // A recorder that takes a capture would wait for itself.
                return default(Reading);
            }

            patience.SpinOnce();
            version = Volatile.Read(ref _version);
        }

        Reading reading = ReadOnce(session, number);

        // What was read came before what is compared now: a thread that has committed since has left a new version before it changed anything.
        Interlocked.MemoryBarrier();
        return _version == version ? reading : null;
    }

    private Reading ReadOnce(Session session, long number)
    {
        ThreadLog? log = Array.Find(_logs, log => log.Session == session)?.Copy();
        Instant seen = _seen;
        Computing computing = StatesSoFar();
        if (_committedTick >= number)
        {
            return new Reading(log, seen, 0, null, computing);
        }

        // The depth first: who sees it sees the slots that it counts.
        int depth = Volatile.Read(ref _depth);
        int[] slots = Volatile.Read(ref _slots);
        return new Reading(log, seen, depth, slots.AsSpan(0, Math.Min(depth, slots.Length)).ToArray(), computing);
    }

    /// <param name="log">A copy; null if the thread has not noticed the session.</param>
    /// <param name="seen">Up to when the log is charged.</param>
    /// <param name="depth">Frames open since; 0 where they are not known.</param>
    /// <param name="frames">Those of them that are kept; null where the thread has noticed the end of the capture, and has run on since.</param>
    /// <param name="computing">What is known of the thread's states.</param>
    /// <remarks>No record: its equality and text would be 3 KB of every woven NativeAOT program.</remarks>
    private readonly struct Reading(ThreadLog? log, Instant seen, int depth, int[]? frames, Computing computing)
    {
        public ThreadLog? Log => log;

        public Instant Seen => seen;

        public int Depth => depth;

        public int[]? Frames => frames;

        public Computing Computing => computing;
    }
}
