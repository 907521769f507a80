namespace Weft;

// What a capture takes from a stack, on whatever thread it is made.
public sealed partial class ThreadStack
{
    /// <summary>
    /// A copy of what <paramref name="session"/> knows of the thread, with the time up to <paramref name="now"/> added; null if the thread took no part.
    /// The thread itself is neither stopped nor written to.
    /// </summary>
    internal ThreadLog? Read(Session session, Instant now)
    {
        (ThreadLog? log, Instant seen, int depth) = ReadConsistently(session);
        if (log is null)
        {
            if (depth == 0 || !_thread.IsAlive)
            {
                return null;
            }

            log = new ThreadLog(session, this, session.StartedAt);
        }

        if (_thread == Thread.CurrentThread)
        {
            log.Charge(Frames, _depth, seen, now);
        }
        else if (_thread.IsAlive)
        {
            log.ChargeFromOutside(depth, seen, now);
        }

        return log;
    }

    private (ThreadLog? Log, Instant Seen, int Depth) ReadConsistently(Session session)
    {
        var patience = new SpinWait();
        while (true)
        {
            long version = Volatile.Read(ref _version);
            if ((version & 1) == 0)
            {
                ThreadLog? log = Array.Find(Volatile.Read(ref _logs), log => log.Session == session)?.Copy();
                Instant seen = _seen;
                int depth = _depth;
                Interlocked.MemoryBarrier();
                if (Volatile.Read(ref _version) == version)
                {
                    return (log, seen, depth);
                }
            }

            patience.SpinOnce();
        }
    }
}
