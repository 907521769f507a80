namespace Weft.Tests;

/// <summary>A clock that stands still until it is moved by hand, so that every
/// test of attribution is exact and instant.</summary>
internal sealed class ManualClock : Clock, IDisposable
{
    public const long Millisecond = 1_000_000;

    // Time never goes back in a process, not even from one test to the next.
    private static long s_time = long.MaxValue / 2;
    private static long s_paused = long.MaxValue / 4;
    private static long s_extraWeight;

    private readonly Clock _before;

    public ManualClock() => _before = Exchange(this);

    // A tick weighs the time that has gone by, so that every charge is known to the nanosecond.
    public override Instant Now =>
        new(Volatile.Read(ref s_time), Volatile.Read(ref s_paused),
            Volatile.Read(ref s_time) - Volatile.Read(ref s_paused) + s_extraWeight);

    /// <summary>Whether a session has asked for ticks.</summary>
    public bool Runs { get; private set; }

    public long Interval { get; private set; }

    public override void Run(long interval, Func<TickWatcher> watch)
    {
        Runs = true;
        Interval = interval;
    }

    public override void Halt() => Runs = false;

    /// <summary>Lets time pass without a tick.</summary>
    public void Pass(double milliseconds) => s_time += (long)(milliseconds * Millisecond);

    /// <summary>Lets time pass in which the garbage collector has stopped the program.</summary>
    public void Pause(double milliseconds)
    {
        Pass(milliseconds);
        s_paused += (long)(milliseconds * Millisecond);
    }

    /// <summary>Publishes the time as it is now.</summary>
    public void Tick() => TickLog.Publish(Now);

    /// <summary>Publishes a tick that weighs more, or less, than the time that has gone by since the last.</summary>
    public void Tick(double extraWeight)
    {
        s_extraWeight += (long)(extraWeight * Millisecond);
        Tick();
    }

    /// <summary>Lets time pass and ends it with a tick.</summary>
    public void PassAndTick(double milliseconds)
    {
        Pass(milliseconds);
        Tick();
    }

    public void Dispose()
    {
        Exchange(_before);

        // Threads of later tests are not to take their time from this clock's last tick.
        TickLog.Publish(_before.Now);
    }
}
