namespace Weft;

/// <summary>
/// The weight of all ticks that found one thread computing. The clock adds to it, shortly after
/// each tick; the thread's commits and captures read it, without waiting.
/// </summary>
/// <remarks>
/// <para>A commit charges the ticks up to the last one that the thread saw to the previous stack, and the
/// later ones to the present stack. The state at the tick of the last commit is often known only after that
/// commit, so the weight is kept in two parts: up to a committed tick, and up to the newest tick.</para>
/// <para>The newest entries are in a small ring, like the ticks in <see cref="TickLog"/>: if the clock
/// comes round to an entry, some ticks later, while a thread reads it, the thread reads again.</para>
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
    /// <param name="weight">Its weight, nanoseconds.</param>
    /// <param name="committed">Number of the newest tick known to be committed by the thread.</param>
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
