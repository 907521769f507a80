namespace Weft;

/// <summary>
/// The wait of one call path: how many activations wait, and the sum of the times at which waits ended less that of the times at which they began. With that, the wait up
/// to any moment is known without looking at a single activation.
/// </summary>
/// <remarks>
/// Any number of threads change it without waiting for each other, a change being two sums; so each announces itself before it reads the clock, and is counted when it is
/// complete. A reader that finds as many announced as complete has both sums as they were together. The sums may overflow on the way; what comes out does not.
/// </remarks>
internal struct WaitAccount
{
    private const long Change = 1L << 32;

    private int _announced;

    // In its low half the activations that wait, in its high half the number of changes that are complete.
    private long _waiting;
    private long _time;

    /// <summary>Ahead of reading the clock for a change. One of the other three has to follow.</summary>
    public void Announce() => Interlocked.Increment(ref _announced);

    /// <summary>There is no change after all.</summary>
    public void Withdraw() => Interlocked.Add(ref _waiting, Change);

    /// <summary>An activation waits from a time on.</summary>
    public void Begin(long time)
    {
        Interlocked.Add(ref _time, -time);
        Interlocked.Add(ref _waiting, Change + 1);
    }

    /// <summary>An activation waits no longer.</summary>
    public void End(long time)
    {
        Interlocked.Add(ref _time, time);
        Interlocked.Add(ref _waiting, Change - 1);
    }

    /// <summary>The wait up to now, nanoseconds. It never falls. Waits for threads that are in the middle of a change, a matter of nanoseconds.</summary>
    public long Read()
    {
        var patience = new SpinWait();
        while (true)
        {
            long waiting = Volatile.Read(ref _waiting);
            int count = (int)waiting;
            long time = Volatile.Read(ref _time) + (count == 0 ? 0 : count * WaitClock.Now);

            // The clock before the announcements: whoever announces a change later reads a later time.
            Interlocked.MemoryBarrier();
            if ((uint)Volatile.Read(ref _announced) == (uint)((waiting - count) >> 32))
            {
                return time;
            }

            patience.SpinOnce(sleep1Threshold: -1);
        }
    }
}
