namespace Weft;

/// <summary>From when to when a session records, and how often it asks for ticks.</summary>
/// <param name="startedAt">The moment from which time is charged.</param>
/// <param name="interval">Mean time between ticks, nanoseconds.</param>
internal sealed class SessionBounds(Instant startedAt, long interval)
{
    private static readonly End s_never = new(new Instant(long.MaxValue, long.MaxValue, long.MaxValue));

    private End _stopsAt = s_never;

    /// <summary>The moment from which time is charged.</summary>
    public Instant StartedAt => startedAt;

    /// <summary>Mean time between ticks, nanoseconds.</summary>
    public long Interval => interval;

    /// <summary>The moment up to which time is charged: beyond all readings while the session runs.</summary>
    public Instant StopsAt => Volatile.Read(ref _stopsAt).At;

    /// <summary>Whether that end is known.</summary>
    public bool IsStopping => Volatile.Read(ref _stopsAt) != s_never;

    /// <summary>Says when the session ends.</summary>
    public void Stop(Instant end) => Volatile.Write(ref _stopsAt, new End(end));

    // An object, because three numbers are not written at once.
    private sealed class End(Instant at)
    {
        public Instant At => at;
    }
}
