namespace Weft;

/// <summary>A time as people write it into a setting: a plain number and its unit.</summary>
internal static class PlainTime
{
    /// <summary>Reads it; null if it is anything else or out of range.</summary>
    public static TimeSpan? Parse(string value, TimeSpan shortest, TimeSpan longest)
    {
        string text = value.Trim().ToLowerInvariant();
        TimeSpan? time = ParseUnit("us", 1e-3) ?? ParseUnit("ms", 1)
            ?? ParseUnit("min", 60_000) ?? ParseUnit("s", 1000);
        return time >= shortest && time <= longest ? time : null;

        TimeSpan? ParseUnit(string unit, double milliseconds) =>
            text.AsSpan().EndsWith(unit)
            && PlainNumber.Parse(text[..^unit.Length]) * milliseconds is { } parsed
            && parsed <= longest.TotalMilliseconds
                ? TimeSpan.FromMilliseconds(parsed)
                : null;
    }
}
