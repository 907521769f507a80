using System.Globalization;
using Templates.Engine.Rendering;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Filters;

/// <summary>Filters over lists, and over texts as lists of characters.</summary>
internal static class SequenceFilters
{
    public static object? First(object? value) => value switch
    {
        IReadOnlyList<object?> list => list.Count > 0 ? list[0] : null,
        string or SafeText => ValueText.Of(value) is [char first, ..] ? first.ToString() : "",
        _ => null,
    };

    public static object? Last(object? value) => value switch
    {
        IReadOnlyList<object?> list => list.Count > 0 ? list[^1] : null,
        string or SafeText => ValueText.Of(value) is [.., char last] ? last.ToString() : "",
        _ => null,
    };

    public static object? Length(object? value) => value switch
    {
        IReadOnlyList<object?> list => (long)list.Count,
        IReadOnlyDictionary<string, object?> map => (long)map.Count,
        string or SafeText => (long)ValueText.Of(value).Length,
        _ => 0L,
    };

    /// <summary>The items' texts with the argument between them. Each is
    /// escaped by itself, so that safe items stay as they are.</summary>
    [Profile]
    public static object? Join(object? value, object? argument)
    {
        if (value is not IReadOnlyList<object?> list)
        {
            return value;
        }
        return new SafeText(string.Join(Escaped(argument), list.Select(Escaped)));

        static string Escaped(object? part) =>
            part is SafeText safe ? safe.Text : HtmlEscaper.Escape(ValueText.Of(part));
    }

    /// <summary>The part between <c>"start:end"</c>: either can be left out,
    /// and a negative one counts from the end.</summary>
    [Profile]
    public static object? Slice(object? value, object? argument)
    {
        string[] bounds = ValueText.Of(argument).Split(':');
        if (bounds.Length != 2)
        {
            throw FilterException.For("slice", "\"start:end\"", argument);
        }
        switch (value)
        {
            case IReadOnlyList<object?> list:
                Range items = Bounds(bounds, list.Count, argument);
                return list.Take(items).ToArray();
            case string or SafeText:
                string text = ValueText.Of(value);
                return text[Bounds(bounds, text.Length, argument)];
            default:
                return value;
        }
    }

    private static Range Bounds(string[] bounds, int length, object? argument)
    {
        int start = Bound(bounds[0], 0, length, argument);
        int end = Bound(bounds[1], length, length, argument);
        return start..Math.Max(start, end);
    }

    private static int Bound(string text, int absent, int length, object? argument)
    {
        if (text.Length == 0)
        {
            return absent;
        }
        if (!int.TryParse(text, CultureInfo.InvariantCulture, out int bound))
        {
            throw FilterException.For("slice", "\"start:end\" in whole numbers", argument);
        }
        return Math.Clamp(bound < 0 ? length + bound : bound, 0, length);
    }
}
