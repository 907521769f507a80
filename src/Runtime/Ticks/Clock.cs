namespace Weft;

/// <summary>Tells the time and publishes the ticks. The process has one at
/// a time; tests put a hand-driven one in its place.</summary>
internal abstract class Clock
{
    private static Clock s_current = new SystemClock();

    /// <summary>The clock in force.</summary>
    public static Clock Current => s_current;

    /// <summary>Reads the time and the pause total as they were at one moment.</summary>
    public abstract Instant Now { get; }

    /// <summary>Reads the time alone, nanoseconds: a third of the cost.</summary>
    public virtual long Time => Now.Time;

    /// <summary>Reads the pause total alone, nanoseconds.</summary>
    public virtual long Paused => Now.Paused;

    /// <summary>Publishes ticks at random moments from now on, or changes their mean distance. Any thread.</summary>
    /// <param name="interval">Mean time between ticks in nanoseconds; each is
    /// drawn again for each, from the exponential distribution.</param>
    /// <param name="watch">Makes the watcher that looks at the program after each tick.
    /// Called on the thread that publishes them, if a clock has one.</param>
    public abstract void Run(long interval, Func<TickWatcher> watch);

    /// <summary>Publishes no more ticks. Any thread.</summary>
    public abstract void Halt();

    /// <summary>Replaces the clock, while no session runs.</summary>
    internal static Clock Exchange(Clock clock) => Interlocked.Exchange(ref s_current, clock);
}
