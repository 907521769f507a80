namespace Weft;

/// <summary>
/// How much of the weight of all ticks found one thread computing: added to by the clock, a
/// little after each tick, and read by the thread's commits and by captures, without waiting.
/// </summary>
/// <remarks>
/// <para>A commit charges the ticks up to the one that the thread saw last to the stack before, and the
/// later ones to the stack as it stands. Often the state at the tick of the last commit came after it, so
/// the weight is kept in two parts: up to a tick that the thread had committed, and up to the newest.</para>
/// <para>The newest entries lie in a small ring, as ticks do in <see cref="TickLog"/>: who
/// reads an entry while the clock comes round to it, some ticks later, reads again.</para>
/// </remarks>
internal sealed class ComputingWeight
{
    private const int Capacity = 4;

    private readonly Entry[] _entries = new Entry[Capacity];
    private long _count;

    /// <summary>All weight up to now.</summary>
    public long Total => Read().Newest;

    /// <summary>Adds the weight of a tick that found the thread computing. The clock alone.</summary>
    /// <param name="tick">Number of the tick.</param>
    /// <param name="weight">What it weighs, nanoseconds.</param>
    /// <param name="committed">Number of a tick that the thread has committed, the newest known.</param>
    public void Add(long tick, long weight, long committed)
    {
        Entry last = _entries[_count % Capacity];
        long count = _count + 1;
        ref Entry next = ref _entries[count % Capacity];
        Volatile.Write(ref next.Settled, last.Tick <= committed ? last.Newest : last.Settled);
        Volatile.Write(ref next.Tick, tick);
        Volatile.Write(ref next.Newest, last.Newest + weight);
        Volatile.Write(ref _count, count);
    }

    /// <summary>The weight up to a tick that the calling thread has committed, and up to the newest.</summary>
    public Computing UpTo(long committed)
    {
        Entry entry = Read();
        return new Computing(entry.Tick <= committed ? entry.Newest : entry.Settled, entry.Newest);
    }

    private Entry Read()
    {
        while (true)
        {
            long count = Volatile.Read(ref _count);
            ref Entry cell = ref _entries[count % Capacity];
            var entry = new Entry
            {
                Settled = Volatile.Read(ref cell.Settled),
                Tick = Volatile.Read(ref cell.Tick),
                Newest = Volatile.Read(ref cell.Newest),
            };
            if (Volatile.Read(ref _count) - count < Capacity - 1)
            {
                return entry;
            }
        }
    }

    private struct Entry
    {
        public long Settled;
        public long Tick;
        public long Newest;
    }
}
