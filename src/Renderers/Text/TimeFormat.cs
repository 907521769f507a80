using System.Globalization;

namespace Weft.Renderers;

/// <summary>
/// Times as text, with as many decimals as mean something: none finer than the interval
/// unless the whole run is shorter, and no more than five digits for a long run.
/// </summary>
/// <param name="Decimals">Decimals of a time in seconds, 0 to 6.</param>
internal readonly record struct TimeFormat(int Decimals)
{
    private const double NanosecondsPerSecond = 1e9;
    private const int FinestDecimals = 6;
    private const int MillisecondDecimals = 3;
    private const int Digits = 5;

    /// <summary>The format for a whole report.</summary>
    internal static TimeFormat For(CaptureHeader header)
    {
        var interval = Math.Max(header.Interval, 1) / NanosecondsPerSecond;
        var ofDuration = header.Duration <= 0
            ? 0 : 1 - (int)Math.Floor(Math.Log10(header.Duration / NanosecondsPerSecond));
        var ofInterval = Math.Max((int)Math.Ceiling(-Math.Log10(interval)), Math.Min(ofDuration, MillisecondDecimals));
        var wholeDigits = 1 + (int)Math.Floor(Math.Log10(Math.Max(header.Duration / NanosecondsPerSecond, 1)));
        return new(Math.Clamp(Math.Min(ofInterval, Digits - wholeDigits), 0, FinestDecimals));
    }

    /// <summary>Seconds without unit, for instance <c>0.253</c>.</summary>
    internal string Seconds(long nanoseconds)
        => (nanoseconds / NanosecondsPerSecond).ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture);

    /// <summary>Whether the time would be shown as zero.</summary>
    internal bool IsZero(long nanoseconds) => nanoseconds / NanosecondsPerSecond < 0.5 * Math.Pow(10, -Decimals);

    /// <summary>An interval in the unit that suits it, for instance <c>1 ms</c> or <c>250 us</c>.</summary>
    internal static string Interval(long nanoseconds) => nanoseconds switch
    {
        >= 1_000_000_000 => Number(nanoseconds / 1e9) + " s",
        >= 1_000_000 => Number(nanoseconds / 1e6) + " ms",
        >= 1_000 => Number(nanoseconds / 1e3) + " us",
        _ => Number(nanoseconds) + " ns",
    };

    /// <summary>A share as whole per cent, with one decimal below 10 %.</summary>
    /// <param name="share">0 to 1.</param>
    internal static string Percent(double share)
        => (share * 100).ToString(share < 0.0995 ? "0.#" : "0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A share in per cent with one decimal and without unit, for a column.</summary>
    /// <param name="share">0 to 1.</param>
    internal static string PercentOf(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
