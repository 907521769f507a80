namespace Weft;

/// <summary>What the ticks of one thread weighed in a session, and the time that went by meanwhile.</summary>
/// <remarks>A struct, so that a copy of the log copies it as a whole.</remarks>
/// <param name="from">The moment from which the thread takes part; nothing before it is charged.</param>
internal struct TimeAccount(Instant from)
{
    // In intervals. So long a life misses no more than a hundredth by its end,
    // while chance makes its ticks weigh a tenth too much or too little.
    private const int LongLife = 100;

    private readonly Instant _from = from;

    // In all, and with no frame open.
    private long _weight;
    private long _weightOutside;
    private long _elapsed;

    /// <summary>Whether a tick has been charged.</summary>
    public readonly bool HasTicks => _weight > 0;

    /// <summary>Time with no frame open, nanoseconds.</summary>
    public readonly long Outside => _elapsed - ToTime(_weight - _weightOutside);

    /// <summary>Time in which the garbage collector had stopped the program, nanoseconds.</summary>
    public long GarbageCollection { get; private set; }

    /// <summary>Time that could not be charged to a call path, nanoseconds.</summary>
    public long Unattributed { get; private set; }

    /// <summary>What ticks weigh and the time that went by, both from the later
    /// of the two beginnings to the earlier of the two ends.</summary>
    public Stretch Measure(Instant since, Instant until, Instant stop)
    {
        Instant from = Instant.Later(since, _from);
        long end = Math.Min(until.Time, stop.Time);
        long elapsed = end - from.Time;
        if (elapsed <= 0)
        {
            return default;
        }

        long paused = Math.Clamp(Math.Min(until.Paused, stop.Paused) - from.Paused, 0, elapsed);
        GarbageCollection += paused;
        long weight = Math.Max(0, Math.Min(until.Weight, stop.Weight) - from.Weight);

        // Before the first tick there is only the time itself to go by.
        return new Stretch(from.Time, end, paused, _weight + weight > 0 ? weight : elapsed - paused);
    }

    /// <summary>Charges a stretch of time.</summary>
    /// <param name="stretch">The stretch.</param>
    /// <param name="isOutside">Whether no frame was open.</param>
    public void Charge(in Stretch stretch, bool isOutside)
    {
        _weight += stretch.Weight;
        _weightOutside += isOutside ? stretch.Weight : 0;
        _elapsed += stretch.Time;
    }

    /// <summary>Counts a stretch of time that no path can be charged with.</summary>
    public void ChargeNobody(in Stretch stretch) => Unattributed += stretch.Time;

    /// <summary>Leaves the time of a short thread at what its ticks weigh. Called once it has ended.</summary>
    /// <remarks>
    /// When it ended is not known, only when its last tick was. The time up to there is a third of that of a
    /// thread that lives for a millisecond, and nearly nothing of one that lives for less, next to threads
    /// that stay and are charged in full. What ticks weigh is right on average, however short the thread.
    /// </remarks>
    /// <param name="interval">Mean time between ticks, nanoseconds.</param>
    public void End(long interval)
    {
        if (_elapsed < LongLife * interval)
        {
            _elapsed = _weight;
        }
    }

    /// <summary>Adds the account of a thread that has ended.</summary>
    public void Add(in TimeAccount ended)
    {
        _weight += ended._weight;
        _weightOutside += ended._weightOutside;
        _elapsed += ended._elapsed;
        GarbageCollection += ended.GarbageCollection;
        Unattributed += ended.Unattributed;
    }

    /// <summary>The time that belongs to a part of the weight, nanoseconds.</summary>
    /// <remarks>
    /// The sum of weights differs by chance from the time that went by, by some
    /// 3 % after a second and 0.05 % after an hour, and a report has to add up.
    /// </remarks>
    public readonly long ToTime(long weight) =>
        _weight == _elapsed ? weight : (long)((Int128)weight * _elapsed / _weight);
}
