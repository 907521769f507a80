using System.Globalization;

namespace Templates.Engine.Values;

/// <summary>Numbers, and texts that are numbers, read as filters take them.</summary>
internal static class ValueNumber
{
    public static bool TryGetDouble(object? value, out double number)
    {
        switch (value)
        {
            case long whole:
                number = whole;
                return true;
            case double real:
                number = real;
                return true;
            case string text:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
            default:
                number = 0;
                return false;
        }
    }

    public static bool TryGetWhole(object? value, out long number)
    {
        switch (value)
        {
            case long whole:
                number = whole;
                return true;
            case string text:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
            default:
                number = 0;
                return false;
        }
    }
}
