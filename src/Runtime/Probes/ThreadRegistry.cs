namespace Weft;

/// <summary>All threads that have run a probe. Newcomers are added without a
/// lock; everything else happens under a lock that no probe waits for.</summary>
internal static class ThreadRegistry
{
    private const int SweepAfter = 64;

    private static readonly object s_gate = new();
    private static readonly List<ThreadStack> s_stacks = [];
    private static ThreadStack? s_arrivals;
    private static int s_arrivalCount;

    /// <summary>Adds the stack of a new thread. Runs inside a probe: never waits.</summary>
    public static void Add(ThreadStack stack)
    {
        ThreadStack? head;
        do
        {
            head = Volatile.Read(ref s_arrivals);
            stack.Next = head;
        }
        while (Interlocked.CompareExchange(ref s_arrivals, stack, head) != head);

        // Amortised: the stacks of ended threads never outnumber those of living ones by more than a constant.
        if (Interlocked.Increment(ref s_arrivalCount) >= SweepAfter + s_stacks.Count && Monitor.TryEnter(s_gate))
        {
            try
            {
                Sweep();
            }
            finally
            {
                Monitor.Exit(s_gate);
            }

            foreach (SessionRecord session in ActiveSessions.Current)
            {
                session.Recording?.CatchUp();
            }
        }
    }

    /// <summary>
    /// Calls <paramref name="read"/> with the stacks of all living threads, oldest
    /// first, after retiring those that have ended. No thread is retired during the call.
    /// </summary>
    public static T Read<T>(Func<IReadOnlyList<ThreadStack>, T> read)
    {
        lock (s_gate)
        {
            Sweep();
            return read(s_stacks);
        }
    }

    /// <summary>
    /// Calls <paramref name="read"/> with the stacks of all threads, some of which may
    /// have ended; if it returns true, ended threads are retired. Does nothing while another
    /// thread uses the list, for some microseconds once in a while: the clock does not wait.
    /// </summary>
    public static void TryRead(Func<IReadOnlyList<ThreadStack>, bool> read)
    {
        if (!Monitor.TryEnter(s_gate))
        {
            return;
        }

        try
        {
            TakeIn();
            if (read(s_stacks))
            {
                RetireEnded();
            }
        }
        finally
        {
            Monitor.Exit(s_gate);
        }
    }

    /// <summary>Adds the newcomers, and hands the logs of ended threads to their sessions.</summary>
    private static void Sweep()
    {
        Interlocked.Exchange(ref s_arrivalCount, 0);
        TakeIn();
        RetireEnded();
    }

    private static void TakeIn()
    {
        int insertAt = s_stacks.Count;
        ThreadStack? stack = Interlocked.Exchange(ref s_arrivals, null);
        while (stack is not null)
        {
            s_stacks.Insert(insertAt, stack);

            // Otherwise a live thread would keep the stacks of ended threads, which arrived before it, alive.
            ThreadStack? next = stack.Next;
            stack.Next = null;
            stack = next;
        }
    }

    private static void RetireEnded() => s_stacks.RemoveAll(static stack =>
    {
        if (stack.Facts.Thread.IsAlive)
        {
            return false;
        }

        foreach (ThreadLog log in stack.Logs)
        {
            log.Session.Ended.Add(log);
        }

        stack.Facts.Meter.Close();
        return true;
    });
}
