namespace Weft;

/// <summary>The sessions that run, and the clock that runs while there are any.</summary>
internal static class ActiveSessions
{
    private static readonly object s_gate = new();
    private static SessionRecord[] s_current = [];

    /// <summary>The running sessions. The array is replaced, never changed, so
    /// a probe tells by its identity whether anything has.</summary>
    public static SessionRecord[] Current => Volatile.Read(ref s_current);

    /// <summary>Whether a session has ever started in the process.</summary>
    public static bool HadAny { get; private set; }

    /// <summary>All that any of some sessions counts.</summary>
    public static CountOptions CountsOf(SessionRecord[] sessions)
    {
        CountOptions counts = CountOptions.None;
        foreach (SessionRecord session in sessions)
        {
            counts |= session.Counts;
        }

        return counts;
    }

    /// <summary>Adds a session and lets the ticks come at least as often as it asks.</summary>
    /// <param name="session">The session.</param>
    /// <param name="watch">Makes the watcher that looks at the program after each tick.</param>
    public static void Add(SessionRecord session, Func<TickWatcher> watch)
    {
        lock (s_gate)
        {
            HadAny = true;
            if (s_current.Length == 0)
            {
                WaitClock.Run();
            }

            Volatile.Write(ref s_current, [.. s_current, session]);
            TickLog.Repeat();
            Clock.Current.Run(ShortestInterval(), watch);
        }
    }

    /// <summary>Removes a session; with the last one the clock stops.</summary>
    /// <inheritdoc cref="Add"/>
    public static void Remove(SessionRecord session, Func<TickWatcher> watch)
    {
        lock (s_gate)
        {
            Volatile.Write(ref s_current, Array.FindAll(s_current, running => running != session));

            // Otherwise a thread that ran on during the stop would keep its log,
            // and with it the result, alive until the next session starts.
            TickLog.Repeat();
            if (s_current.Length == 0)
            {
                WaitClock.Halt();
                Clock.Current.Halt();
            }
            else
            {
                Clock.Current.Run(ShortestInterval(), watch);
            }
        }
    }

    private static long ShortestInterval()
    {
        long shortest = long.MaxValue;
        foreach (SessionRecord session in s_current)
        {
            shortest = Math.Min(shortest, session.Bounds.Interval);
        }

        return shortest;
    }
}
