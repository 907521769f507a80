namespace Weft.Renderers;

/// <summary>Dates as text, put together from their numbers.</summary>
/// <remarks>The formats of <see cref="DateTimeOffset"/> bring calendars and
/// time zones with them: a tenth of a megabyte in a NativeAOT binary.</remarks>
internal static class DateText
{
    /// <summary>For reading, <c>2026-11-23 14:05:09</c>, followed by <c>UTC</c> if it is in UTC.</summary>
    internal static string ForReading(DateTimeOffset time)
        => $"{time.Year:D4}-{time.Month:D2}-{time.Day:D2} "
            + $"{time.Hour:D2}:{time.Minute:D2}:{time.Second:D2}{(time.Offset == TimeSpan.Zero ? " UTC" : "")}";

    /// <summary>For names of files, <c>20261123-140509</c>.</summary>
    internal static string ForFiles(DateTimeOffset time)
        => $"{time.Year:D4}{time.Month:D2}{time.Day:D2}-{time.Hour:D2}{time.Minute:D2}{time.Second:D2}";
}
