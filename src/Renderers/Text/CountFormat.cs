using System.Globalization;

namespace Weft.Renderers;

/// <summary>Counts as short text: two digits at least, four at most.</summary>
internal static class CountFormat
{
    private const int ExactBelow = 10_000;

    /// <summary>For instance <c>1 call</c>, <c>1200 calls</c> or <c>1.2 M calls</c>.</summary>
    internal static string Calls(long calls) => Number(calls) + (calls == 1 ? " call" : " calls");

    /// <summary>For instance <c>1</c>, <c>1200</c> or <c>1.2 M</c>.</summary>
    internal static string Number(long calls)
        => calls < ExactBelow ? calls.ToString(CultureInfo.InvariantCulture) : Short(calls, " ", "k", "M", "G");

    /// <summary>For instance <c>720 B</c>, <c>7.2 kB</c> or <c>34 MB</c>, in powers of 1000.</summary>
    internal static string Bytes(long bytes) => Short(bytes, " B", "kB", "MB", "GB");

    private static string Short(long number, string unit, string thousand, string million, string billion) =>
        number switch
        {
            < 1_000 => number.ToString(CultureInfo.InvariantCulture) + unit,
            < 999_500 => Digits(number / 1e3) + " " + thousand,
            < 999_500_000 => Digits(number / 1e6) + " " + million,
            _ => Digits(number / 1e9) + " " + billion,
        };

    private static string Digits(double number) =>
        number.ToString(number < 9.95 ? "0.#" : "0", CultureInfo.InvariantCulture);
}
