namespace Weft;

/// <summary>The computing time of one thread: the clock observes it, and the
/// thread's commits and captures charge it (docs/metrics.md).</summary>
/// <param name="thread">The thread.</param>
/// <param name="commits">Its commits.</param>
internal sealed class ThreadComputing(ThreadFacts thread, ThreadCommits commits)
{
    /// <summary>Interval at which a thread reads its own clock, at 0.2-0.4 us each. Its
    /// computing between the last reading and its end is lost.</summary>
    private const long ReadEvery = 4_000_000;

    private readonly ComputingWeight _computing = new();
    private long _meteredAt;
    private long _processorTimeAtLook;

    // The last look, while its result is not known yet, and the number of its
    // tick, otherwise 0: the thread that sets it to 0 charges the look.
    private OpenLook _openLook;
    private long _openTick;

    // The charges from open looks that the thread itself has made.
    private long _computed;

    /// <summary>The present meter readings. For the owning thread, and for others if it is alive afterwards.</summary>
    public MeterReading ReadMeter() => new(thread.Meter.ProcessorTime, _computing.Total + Volatile.Read(ref _computed));

    /// <summary>Charges a tick to the stack that the thread had at it, if it computes. The clock alone.</summary>
    /// <param name="tick">The tick.</param>
    /// <param name="weight">Its weight, nanoseconds.</param>
    /// <param name="turn">The turn in which the clock looks.</param>
    public void Look(Tick tick, long weight, ClockTurn turn)
    {
        if (!TryResolveOpenLook())
        {
            return;
        }

        long processorTime = thread.Meter.ProcessorTime;

        // A thread whose clock did not advance was blocked, or had no processor,
        // all the time: this check costs a fifth of reading its state.
        if (processorTime == _processorTimeAtLook || processorTime == ThreadMeter.NotAvailable)
        {
            return;
        }

        _processorTimeAtLook = processorTime;
        long committed = commits.Tick;

        // A thread that has noticed the tick computes. Another may be blocked; if it
        // is not, its clock advances during the look, unless it has no processor.
        if (committed < tick.Number && !thread.Meter.IsRunnable)
        {
            return;
        }

        if (committed >= tick.Number || thread.Meter.ProcessorTime != processorTime)
        {
            _computing.Add(tick.Number, weight, committed);
        }
        else if (turn.TookOverFrom(thread.Meter) is { } computed && thread.Meter.ProcessorTime == processorTime)
        {
            if (computed)
            {
                _computing.Add(tick.Number, weight, committed);
            }
        }
        else
        {
            _openLook = new OpenLook(weight, tick.Instant.Time, processorTime);
            Volatile.Write(ref _openTick, tick.Number);
        }
    }

    /// <summary>The thread's states as a commit knows them. This is its first step.</summary>
    public Computing KnownStates()
    {
        long before = _computed;
        long tick = Volatile.Read(ref _openTick);
        if (tick != 0)
        {
            OpenLook look = _openLook;
            long computed = tick <= commits.Tick
                ? look.Weight : look.Resolve(Clock.Current.Now.Time, thread.Meter.ProcessorTime);
            if (Interlocked.CompareExchange(ref _openTick, 0, tick) == tick)
            {
                _computed += computed;
                before += tick <= commits.Tick ? computed : 0;
            }
        }

        Computing known = _computing.UpTo(commits.Tick);
        return new Computing(known.Before + before, known.Now + _computed);
    }

    /// <summary>The states as a capture knows them. The thread closes an open look itself.</summary>
    public Computing StatesSoFar()
    {
        Computing known = _computing.UpTo(commits.Tick);
        return new Computing(known.Before + _computed, known.Now + _computed);
    }

    /// <summary>Reads the thread's own clock for all its logs, now and then. Within a commit.</summary>
    public void ReadProcessorTime(Instant now)
    {
        if (now.Time - _meteredAt >= ReadEvery)
        {
            _meteredAt = now.Time;
            long processorTime = thread.Meter.ProcessorTime;
            foreach (ThreadLog log in commits.Logs)
            {
                log.ReadProcessorTime(processorTime);
            }
        }
    }

    /// <summary>
    /// Resolves the last look, as is necessary before the next one. If a commit has come since, it has resolved the
    /// look, or it came so soon that the thread was computing. False if the thread has not had a turn since: then it
    /// has computed nothing.
    /// </summary>
    private bool TryResolveOpenLook()
    {
        long tick = _openTick;
        if (tick == 0)
        {
            return true;
        }

        long committed = commits.Tick;
        long processorTime = thread.Meter.ProcessorTime;
        if (committed < tick && processorTime == _openLook.ProcessorTime)
        {
            return false;
        }

        long computed = committed >= tick ? _openLook.Weight : _openLook.Resolve(Clock.Current.Now.Time, processorTime);
        if (Interlocked.CompareExchange(ref _openTick, 0, tick) == tick)
        {
            _computing.Add(tick, computed, committed);
        }

        return true;
    }
}
