namespace Weft;

/// <summary>A number as people write it into a setting: digits, and a point among them if need be.</summary>
internal static class PlainNumber
{
    /// <summary>Reads it; null if it is anything else. White space may follow, no sign and no exponent.</summary>
    /// <remarks>
    /// Exact up to fifteen digits. <see cref="double.TryParse(string, out double)"/> is so for any number of
    /// them, which takes tables of powers of ten and arithmetic on large integers: 25 KB of a NativeAOT binary.
    /// </remarks>
    public static double? Parse(string text)
    {
        double digits = 0;
        double divisor = 1;
        bool hasDigits = false;
        bool hasPoint = false;
        foreach (char character in text.TrimEnd())
        {
            if (char.IsAsciiDigit(character))
            {
                digits = (digits * 10) + (character - '0');
                divisor *= hasPoint ? 10 : 1;
                hasDigits = true;
            }
            else if (character == '.' && !hasPoint)
            {
                hasPoint = true;
            }
            else
            {
                return null;
            }
        }

        return hasDigits ? digits / divisor : null;
    }
}
