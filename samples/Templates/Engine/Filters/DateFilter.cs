using System.Globalization;
using System.Text;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Filters;

/// <summary>Writes a date, given as text in ISO 8601, in the letters that
/// Django's and PHP's date formats share.</summary>
internal static class DateFilter
{
    private const string DefaultFormat = "j F Y";

    /// <summary>The date in the format of the argument, or nothing if the value is no date.</summary>
    [Profile]
    public static object? Date(object? value, object? argument)
    {
        const DateTimeStyles AsWritten = DateTimeStyles.AssumeUniversal;
        return DateTimeOffset.TryParse(ValueText.Of(value), CultureInfo.InvariantCulture, AsWritten,
            out DateTimeOffset date)
            ? Format(date, argument is null ? DefaultFormat : ValueText.Of(argument))
            : "";
    }

    private static string Format(DateTimeOffset date, string format)
    {
        var output = new StringBuilder();
        for (int index = 0; index < format.Length; index++)
        {
            char letter = format[index];
            if (letter == '\\' && index + 1 < format.Length)
            {
                output.Append(format[++index]);
            }
            else if (NetFormat(letter) is string netFormat)
            {
                output.Append(date.ToString(netFormat, CultureInfo.InvariantCulture));
            }
            else
            {
                output.Append(letter);
            }
        }
        return output.ToString();
    }

    /// <summary>The format of .NET for a letter; a lone letter needs the percent sign to be a custom format.</summary>
    private static string? NetFormat(char letter) => letter switch
    {
        'd' => "dd",
        'j' => "%d",
        'D' => "ddd",
        'l' => "dddd",
        'm' => "MM",
        'n' => "%M",
        'M' => "MMM",
        'F' => "MMMM",
        'y' => "yy",
        'Y' => "yyyy",
        'H' => "HH",
        'G' => "%H",
        'h' => "hh",
        'g' => "%h",
        'i' => "mm",
        's' => "ss",
        'A' => "tt",
        _ => null,
    };
}
