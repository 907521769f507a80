using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>The time of day.</summary>
internal static class WallClock
{
    /// <summary>
    /// Local time; UTC in a NativeAOT binary, where calendars and time zones
    /// would add a tenth of a megabyte. The offset tells the two apart.
    /// </summary>
    public static DateTimeOffset Now =>
        RuntimeFeature.IsDynamicCodeSupported ? DateTimeOffset.Now : DateTimeOffset.UtcNow;
}
