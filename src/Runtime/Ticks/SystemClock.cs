using System.Diagnostics;

namespace Weft;

/// <summary>The monotonic clock of the system, and a thread that publishes it
/// at random moments while a session runs.</summary>
/// <remarks>
/// <para>When it is woken is <see cref="TickSchedule"/>'s affair, and why. That matters because ticks do disturb the
/// program: on an oversubscribed machine three of four losses of the processor begin with a wake-up of this thread, and
/// as many end with one. Intervals uniform in 0.5-1.5 ms, each tick weighted by the time since the last, gave a frame
/// 0.4 points too much there, four to five standard errors of 60 runs.</para>
/// <para>Each tick weighs the same, the mean interval, and one that stands for several as much
/// as all of them: a program that is frozen with its clock is charged for the whole time.</para>
/// </remarks>
internal sealed class SystemClock : Clock
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const int StackSize = 256 * 1024;
    private const long LongestSleep = 20_000_000;

    // In intervals. A tick that comes later than the system wakes a thread tells nothing about the threads.
    private const long MostPerLook = 4;

    private readonly object _gate = new();
    private bool _threadRuns;
    private Func<TickWatcher>? _watch;
    private long _interval;
    private long _weight;

    /// <inheritdoc/>
    public override Instant Now
    {
        get
        {
            // A collection between the two readings would put its pause into one interval and its time into another.
            while (true)
            {
                long paused = PauseTotal();
                long time = Timestamp();
                if (PauseTotal() == paused)
                {
                    return new Instant(time, paused, Volatile.Read(ref _weight));
                }
            }
        }
    }

    /// <inheritdoc/>
    public override long Time => Timestamp();

    /// <inheritdoc/>
    public override long Paused => PauseTotal();

    /// <inheritdoc/>
    public override void Run(long interval, Func<TickWatcher> watch)
    {
        lock (_gate)
        {
            _watch = watch;
            Volatile.Write(ref _interval, interval);
            if (!_threadRuns)
            {
                _threadRuns = true;

                // Unsafe: without the async-local values of the code that happens to
                // start the first session, which the thread would keep alive.
                new Thread(PublishTicks, StackSize)
                {
                    IsBackground = true,
                    Name = "Weft clock",
                    Priority = ThreadPriority.Highest
                }.UnsafeStart();
            }
        }
    }

    /// <inheritdoc/>
    public override void Halt() => Volatile.Write(ref _interval, 0);

    private static long PauseTotal() =>
        GC.GetTotalPauseDuration().Ticks * (NanosecondsPerSecond / TimeSpan.TicksPerSecond);

    private static long Timestamp()
    {
        long timestamp = Stopwatch.GetTimestamp();
        if (Stopwatch.Frequency == NanosecondsPerSecond)
        {
            return timestamp;
        }

        long seconds = timestamp / Stopwatch.Frequency;
        long rest = timestamp % Stopwatch.Frequency;
        return (seconds * NanosecondsPerSecond) + (rest * NanosecondsPerSecond / Stopwatch.Frequency);
    }

    private void PublishTicks()
    {
        var schedule = new TickSchedule(new Random());
        TickWatcher watcher = _watch!();
        using ISleeper sleeper = Sleeper.Create();
        sleeper.Hasten();
        while (true)
        {
            long interval = Volatile.Read(ref _interval);
            if (interval > 0)
            {
                schedule.Begin(Now.Running, interval);
                PublishTicks(schedule, interval, watcher, sleeper);
            }
            else if (Leave())
            {
                watcher.End();
                return;
            }
        }
    }

    /// <summary>Publishes ticks until the interval changes; when the next one
    /// would have been due does not matter then.</summary>
    private void PublishTicks(TickSchedule schedule, long interval, TickWatcher watcher, ISleeper sleeper)
    {
        while (true)
        {
            Instant now = Now;
            long weight = schedule.Take(now.Running);
            if (weight > 0)
            {
                Volatile.Write(ref _weight, _weight + weight);
                watcher.Look(TickLog.Publish(now with { Weight = _weight }), Math.Min(weight, MostPerLook * interval));
                now = Now;
            }

            // A tick that fell due in a pause of the collector would come at its end and find the frame that allocated,
            // every time: with 41 % of the time in pauses that gave a share of 29 % another 1.3 points. So it is
            // running time that is slept for, and in pieces: a session that asks for shorter intervals need not wait
            // for the end of a long one. For no time at all, it is still woken later.
            sleeper.Sleep(Math.Clamp(schedule.Next - now.Running, 0, LongestSleep));
            if (Volatile.Read(ref _interval) != interval)
            {
                return;
            }
        }
    }

    /// <summary>Ends the thread, unless a session has started in the meantime.</summary>
    private bool Leave()
    {
        lock (_gate)
        {
            _threadRuns = _interval > 0;
            return !_threadRuns;
        }
    }
}
