using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Filters;

/// <summary>Filters from text to text.</summary>
internal static class TextFilters
{
    public static object? Upper(object? value) => ValueText.Of(value).ToUpperInvariant();

    public static object? Lower(object? value) => ValueText.Of(value).ToLowerInvariant();

    public static object? CapFirst(object? value)
    {
        string text = ValueText.Of(value);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>Every word with one capital at its start. An apostrophe does not start a word.</summary>
    [Profile]
    public static object? Title(object? value) =>
        string.Create(ValueText.Of(value).Length, ValueText.Of(value), static (result, text) =>
        {
            bool inWord = false;
            for (int index = 0; index < text.Length; index++)
            {
                char character = text[index];
                result[index] = inWord ? char.ToLowerInvariant(character) : char.ToUpperInvariant(character);
                inWord = char.IsLetterOrDigit(character) || (inWord && character is '\'' or '\u2019');
            }
        });

    /// <summary>The first words, joined by single spaces, with an ellipsis if there are more.</summary>
    [Profile]
    public static object? TruncateWords(object? value, object? argument)
    {
        if (!ValueNumber.TryGetWhole(argument, out long count) || count < 0)
        {
            throw FilterException.For("truncatewords", "a whole number from 0 up", argument);
        }
        string[] words = ValueText.Of(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= count ? string.Join(' ', words) : $"{string.Join(' ', words, 0, (int)count)} \u2026";
    }
}
