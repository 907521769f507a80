namespace Weft.Renderers;

/// <summary>Points in time as formats of other tools have them.</summary>
internal static class UnixTime
{
    /// <summary>Nanoseconds since 1970.</summary>
    internal static long Of(DateTimeOffset time) =>
        (time.UtcTicks - DateTime.UnixEpoch.Ticks) * TimeSpan.NanosecondsPerTick;
}
