namespace Weft;

/// <summary>
/// The wait of one call path: how many activations wait, and the sum of the times at which waits ended less that of the
/// times at which they began. With that, the wait up to any moment is known without looking at a single activation.
/// </summary>
/// <remarks>
/// Any number of threads change it without waiting for each other, a change being two sums; so each announces
/// itself before it reads the clock, and is counted when it is complete. A reader that finds as many announced
/// as complete has both sums as they were together. The sums may overflow on the way; the result does not.
/// </remarks>
internal struct WaitAccount
{
    private const long Change = 1L << 32;

    // Shorter waits are not remembered one by one, so that only few take the time and the memory for it.
    private const long Notable = 100_000_000;

    private int _announced;

    // In its low half the activations that wait, in its high half the number of changes that are complete.
    private long _waiting;
    private long _time;

    // When the latest wait began and when one ended, and the longest one that has ended.
    private long _lastBegin;
    private long _lastEnd;
    private Interval? _longest;

    /// <summary>Ahead of reading the clock for a change. One of the other three has to follow.</summary>
    public void Announce() => Interlocked.Increment(ref _announced);

    /// <summary>There is no change after all.</summary>
    public void Withdraw() => Interlocked.Add(ref _waiting, Change);

    /// <summary>An activation waits from a time on.</summary>
    public void Begin(long time)
    {
        Volatile.Write(ref _lastBegin, time);
        Interlocked.Add(ref _time, -time);
        Interlocked.Add(ref _waiting, Change + 1);
    }

    /// <summary>An activation waits no longer.</summary>
    /// <param name="since">When it began to wait.</param>
    /// <param name="time">Now.</param>
    public void End(long since, long time)
    {
        Volatile.Write(ref _lastEnd, time);
        if (time - since >= Notable)
        {
            Keep(since, time);
        }

        Interlocked.Add(ref _time, time);
        Interlocked.Add(ref _waiting, Change - 1);
    }

    /// <summary>The wait up to now, nanoseconds. It never falls. Waits for threads
    /// that are in the middle of a change, a matter of nanoseconds.</summary>
    public long Read()
    {
        var patience = new SpinWait();
        while (true)
        {
            long waiting = Volatile.Read(ref _waiting);
            int count = (int)waiting;
            long time = Volatile.Read(ref _time) + (count == 0 ? 0 : count * WaitClock.Now);

            // Read the clock before the announcements: a thread that announces a change later reads a later time.
            Interlocked.MemoryBarrier();
            if ((uint)Volatile.Read(ref _announced) == (uint)((waiting - count) >> 32))
            {
                return time;
            }

            patience.SpinOnce(sleep1Threshold: -1);
        }
    }

    /// <summary>The longest wait of a single activation in a part of the time; null if none was notable.</summary>
    /// <param name="from">Where the part begins.</param>
    /// <param name="now">Where it ends.</param>
    /// <remarks>A moment's value. Where several activations wait at the end,
    /// the latest of them tells the least that each has waited.</remarks>
    public LongestWait? Longest(long from, long now)
    {
        bool isOpen = (int)Volatile.Read(ref _waiting) > 0;
        long openSince = isOpen ? Math.Max(Volatile.Read(ref _lastBegin), from) : now;
        long start = openSince;
        long end = now;
        if (Volatile.Read(ref _longest) is { } ended && ended.Until - Math.Max(ended.From, from) > end - start)
        {
            start = Math.Max(ended.From, from);
            end = ended.Until;
        }

        return end - start < Notable ? null : new LongestWait(start - from, end - from);
    }

    /// <summary>When an activation waited last, up to now.</summary>
    public long LastEnd(long now) => (int)Volatile.Read(ref _waiting) > 0 ? now : Volatile.Read(ref _lastEnd);

    /// <summary>Forgets the longest wait: those before a session tell nothing of it.</summary>
    public void Forget() => Volatile.Write(ref _longest, null);

    private void Keep(long since, long time)
    {
        try
        {
            Interval? longest = Volatile.Read(ref _longest);
            if (longest is null || time - since > longest.Until - longest.From)
            {
                Volatile.Write(ref _longest, new Interval(since, time));
            }
        }
        catch (OutOfMemoryException)
        {
            // A probe never throws.
        }
    }

    private sealed class Interval(long from, long until)
    {
        public long From { get; } = from;

        public long Until { get; } = until;
    }
}
