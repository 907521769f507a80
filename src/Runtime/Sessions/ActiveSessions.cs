namespace Weft;

/// <summary>The sessions that run, and the clock that runs while there are any.</summary>
internal static class ActiveSessions
{
    private static readonly object s_gate = new();
    private static Session[] s_current = [];

    /// <summary>The running sessions. The array is replaced, never changed, so a probe tells by its identity whether anything has.</summary>
    public static Session[] Current => Volatile.Read(ref s_current);

    /// <summary>All that any of some sessions counts.</summary>
    public static CountOptions CountsOf(Session[] sessions)
    {
        CountOptions counts = CountOptions.None;
        foreach (Session session in sessions)
        {
            counts |= session.Count;
        }

        return counts;
    }

    /// <summary>Adds a session and lets the ticks come at least as often as it asks.</summary>
    public static void Add(Session session)
    {
        NobodyRecords.Decide();
        lock (s_gate)
        {
            if (s_current.Length == 0)
            {
                WaitClock.Run();
            }

            Volatile.Write(ref s_current, [.. s_current, session]);
            TickLog.Repeat();
            Clock.Current.Run(ShortestInterval());
        }
    }

    /// <summary>Removes a session; with the last one the clock stops.</summary>
    public static void Remove(Session session)
    {
        lock (s_gate)
        {
            Volatile.Write(ref s_current, Array.FindAll(s_current, running => running != session));

            // Or a thread that ran on during the stop would hold what it recorded, and the result with it, until the next session starts.
            TickLog.Repeat();
            if (s_current.Length == 0)
            {
                WaitClock.Halt();
                Clock.Current.Halt();
            }
            else
            {
                Clock.Current.Run(ShortestInterval());
            }
        }
    }

    private static long ShortestInterval()
    {
        long shortest = long.MaxValue;
        foreach (Session session in s_current)
        {
            shortest = Math.Min(shortest, session.Interval);
        }

        return shortest;
    }
}
