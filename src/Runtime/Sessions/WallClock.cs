using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>The time of day.</summary>
internal static class WallClock
{
    /// <summary>
    /// Local time; UTC in a NativeAOT binary, for which calendars and time
    /// zones would be a tenth of a megabyte more. The offset says which.
    /// </summary>
    public static DateTimeOffset Now =>
        RuntimeFeature.IsDynamicCodeSupported ? DateTimeOffset.Now : DateTimeOffset.UtcNow;
}
