using System.Globalization;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Filters;

/// <summary>Filters that count and calculate.</summary>
internal static class NumberFilters
{
    /// <summary>The most digits behind the point that a <see cref="double"/> holds.</summary>
    private const int MaximumDigits = 15;

    /// <summary>The sum of two numbers, or two texts one behind the other.</summary>
    public static object? Add(object? value, object? argument)
    {
        if (ValueNumber.TryGetWhole(value, out long first) && ValueNumber.TryGetWhole(argument, out long second))
        {
            return first + second;
        }
        if (ValueNumber.TryGetDouble(value, out double left) && ValueNumber.TryGetDouble(argument, out double right))
        {
            return left + right;
        }
        return ValueText.Of(value) + ValueText.Of(argument);
    }

    /// <summary>
    /// A number with so many digits behind the point; a negative argument
    /// leaves them out for a whole number, and -1 is the default.
    /// </summary>
    [Profile]
    public static object? FloatFormat(object? value, object? argument)
    {
        if (!ValueNumber.TryGetWhole(argument ?? -1L, out long digits) || digits is < -MaximumDigits or > MaximumDigits)
        {
            throw FilterException.For("floatformat", $"a whole number from {-MaximumDigits} to {MaximumDigits}",
                argument);
        }
        if (!ValueNumber.TryGetDouble(value, out double number))
        {
            return "";
        }
        int shown = digits < 0 && number == Math.Truncate(number) ? 0 : (int)Math.Abs(digits);
        // The format alone would not round a half away from zero, as people who read prices expect.
        double rounded = Math.Round(number, shown, MidpointRounding.AwayFromZero);
        return rounded.ToString($"F{shown}", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The ending for so many things: none or <c>"s"</c>, or what the argument
    /// <c>"plural"</c> or <c>"singular,plural"</c> says.
    /// </summary>
    public static object? Pluralize(object? value, object? argument)
    {
        string endings = argument is null ? "s" : ValueText.Of(argument);
        int comma = endings.IndexOf(',');
        string singular = comma < 0 ? "" : endings[..comma];
        string plural = endings[(comma + 1)..];
        return IsOne(value) ? singular : plural;
    }

    private static bool IsOne(object? value)
    {
        if (value is IReadOnlyList<object?> list)
        {
            return list.Count == 1;
        }
        return ValueNumber.TryGetDouble(value, out double number) && number == 1;
    }
}
