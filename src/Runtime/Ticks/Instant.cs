namespace Weft;

/// <summary>A reading of the clock.</summary>
/// <param name="Time">Nanoseconds since an arbitrary origin; never goes back.</param>
/// <param name="Paused">Nanoseconds that the garbage collector has paused the
/// process in all, read in the same moment.</param>
/// <param name="Weight">Nanoseconds that all ticks up to now stand for: what a
/// tick charges is what it added. Never goes back.</param>
internal readonly record struct Instant(long Time, long Paused, long Weight)
{
    /// <summary>Nanoseconds that the program has run, pauses of the collector
    /// not counted, since an arbitrary origin.</summary>
    public long Running => Time - Paused;

    /// <summary>
    /// The later of two readings of the same clock, each part for itself: a reading
    /// may take its time before a tick and its weight after it, or the other way
    /// round, and what one of two readings has counted is not to be counted again.
    /// </summary>
    public static Instant Later(Instant a, Instant b) =>
        new(Math.Max(a.Time, b.Time), Math.Max(a.Paused, b.Paused), Math.Max(a.Weight, b.Weight));
}
