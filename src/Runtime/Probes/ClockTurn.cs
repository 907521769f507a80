namespace Weft;

/// <summary>The present turn of the clock thread on a processor: when it began;
/// read lazily, because reading it costs 8 us.</summary>
/// <param name="clock">The meter of the clock thread.</param>
internal sealed class ClockTurn(ThreadMeter clock)
{
    private long _start;

    /// <summary>A new turn has begun: the thread has woken up.</summary>
    public void Begin() => _start = 0;

    /// <summary>
    /// Whether the clock thread took the processor from a thread that has none now; null where the
    /// system does not report it. The scheduler then gives both threads the same time, to the
    /// nanosecond, because it reads its clock once for the thread that leaves and the one that comes.
    /// </summary>
    /// <param name="meter">The thread's meter.</param>
    public bool? TookOverFrom(ThreadMeter meter)
    {
        if (_start == 0)
        {
            _start = clock.LastRun;
        }

        long lastRun = _start == 0 ? 0 : meter.LastRun;
        return lastRun == 0 ? null : lastRun == _start;
    }
}
