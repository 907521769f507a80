namespace Weft;

/// <summary>A reading of the clock.</summary>
/// <param name="Time">Nanoseconds since an arbitrary origin; never goes back.</param>
/// <param name="Paused">Nanoseconds that the garbage collector has paused the process in all, read in the same moment.</param>
/// <param name="Weight">Nanoseconds that all ticks up to now stand for: what a tick charges is what it added. Never goes back.</param>
internal readonly record struct Instant(long Time, long Paused, long Weight)
{
    /// <summary>The later of two readings of the same clock.</summary>
    public static Instant Later(Instant a, Instant b) => a.Time >= b.Time ? a : b;
}
