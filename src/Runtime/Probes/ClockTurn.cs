namespace Weft;

/// <summary>The turn that the clock thread has on a processor now: when it
/// began, asked for at the first need, because that costs 8 us.</summary>
/// <param name="clock">The meter of the clock thread.</param>
internal sealed class ClockTurn(ThreadMeter clock)
{
    private long _start;

    /// <summary>The turn has begun: with it the thread woke up.</summary>
    public void Begin() => _start = 0;

    /// <summary>
    /// Whether a thread that has no processor now was on it until the clock thread took it over;
    /// null where the system does not tell. Both got the same time from the scheduler then, to the
    /// nanosecond, because it reads its clock once for the one that leaves and the one that comes.
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
