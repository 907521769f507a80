namespace Weft;

/// <summary>The time by which waits are measured. It stands still while no
/// session runs: nobody asks then, and a suspension reads no clock.</summary>
/// <remarks>Any thread. A wait that a session finds under way when it starts
/// began, by this clock, when the session did.</remarks>
internal static class WaitClock
{
    private static Reading s_reading = new(null, 0);

    /// <summary>Nanoseconds in which sessions ran, since an arbitrary origin.</summary>
    public static long Now => Volatile.Read(ref s_reading).Now;

    /// <summary>Goes on. One thread at a time.</summary>
    public static void Run()
    {
        Clock clock = Clock.Current;
        Volatile.Write(ref s_reading, new Reading(clock, Now - clock.Time));
    }

    /// <summary>Stands still. One thread at a time.</summary>
    public static void Halt() => Volatile.Write(ref s_reading, new Reading(null, Now));

    /// <summary>One object, so that every reader gets a clock and an offset that belong together.</summary>
    private sealed class Reading(Clock? clock, long offset)
    {
        public long Now => clock is null ? offset : clock.Time + offset;
    }
}
