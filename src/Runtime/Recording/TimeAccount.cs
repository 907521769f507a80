namespace Weft;

/// <summary>The weight of the ticks of one thread in a session, and the elapsed time.</summary>
/// <remarks>A struct, so that a copy of the log copies it as a whole.</remarks>
/// <param name="from">The moment from which the thread takes part; nothing before it is charged.</param>
internal struct TimeAccount(Instant from)
{
    // In intervals. A thread that lives this long loses at most a hundredth of its time at its end,
    // while chance makes the weight of its ticks a tenth too large or too small.
    private const int LongLife = 100;

    private readonly Instant _from = from;

    // Of all ticks, and of those with no frame open.
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

    /// <summary>The weight of the ticks and the elapsed time, both from the later
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

        // Before the first tick only the time itself is known.
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

    /// <summary>Counts a stretch of time as unattributed.</summary>
    public void ChargeNobody(in Stretch stretch) => Unattributed += stretch.Time;

    /// <summary>For a short-lived thread, reports the weight of its ticks unscaled. Called once it has ended.</summary>
    /// <remarks>
    /// The time of its end is not known, only the time of its last tick. Up to there, a thread that lives for a
    /// millisecond would get a third of its time, and one that lives for less nearly nothing, beside threads
    /// that stay and are charged in full. The weight of ticks is right on average, however short the thread.
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
    /// The sum of weights differs by chance from the elapsed time, by some 3 % after
    /// a second and 0.05 % after an hour, and the figures of a report must add up.
    /// </remarks>
    public readonly long ToTime(long weight) =>
        _weight == _elapsed ? weight : (long)((Int128)weight * _elapsed / _weight);
}
