using System.Globalization;

namespace Templates.Engine.Values;

/// <summary>The text of a value, as an output shows it and as text filters take it.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        string text => text,
        SafeText safe => safe.Text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Of))}]",
        IReadOnlyDictionary<string, object?> map =>
            $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}",
        _ => "",
    };
}
