using System.Globalization;
using System.Text;

namespace Weft;

/// <summary>
/// Names as a reader may safely see them. Method names come from source code, region
/// names and arguments from anywhere: an escape sequence must not repaint the terminal,
/// a line break not forge a row, a right-to-left override not swap what is read.
/// </summary>
internal static class VisibleText
{
    /// <summary>Enough for every name that a person wrote; generated ones must
    /// not push the report off the screen.</summary>
    private const int MaximumLength = 400;

    /// <summary>
    /// The text with every character that has no shape of its own (control, format, line and paragraph
    /// separators, lone surrogates) written as <c>\u{...}</c>, and cut after 400 characters.
    /// </summary>
    internal static string Of(string text)
    {
        if (text.Length <= MaximumLength && IsVisible(text))
        {
            return text;
        }

        var visible = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (visible.Length >= MaximumLength)
            {
                return visible.Append('…').ToString();
            }

            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                Append(visible, rune);
                i += rune.Utf16SequenceLength;
            }
            else
            {
                AppendCode(visible, text[i]);
                i++;
            }
        }

        return visible.ToString();
    }

    /// <summary>The first characters of a text, at most
    /// <paramref name="length"/>, never half a surrogate pair.</summary>
    internal static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    /// <summary>A text without its middle, so that its beginning and end are at most
    /// <paramref name="length"/> characters; never half a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Characters there is room for; a text that fits is left alone.</param>
    /// <param name="ellipsis">Stands for the missing part.</param>
    internal static string Shorten(string text, int length, string ellipsis)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var kept = length - ellipsis.Length;
        if (kept < 2)
        {
            return Cut(text, Math.Max(0, length));
        }

        var start = Cut(text, kept / 2);
        var end = text.Length - (kept - (kept / 2));
        return start + ellipsis + text[(char.IsLowSurrogate(text[end]) ? end + 1 : end)..];
    }

    private static bool IsVisible(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || HasNoShape(rune))
            {
                return false;
            }

            i += rune.Utf16SequenceLength;
        }

        return true;
    }

    private static void Append(StringBuilder visible, Rune rune)
    {
        if (HasNoShape(rune))
        {
            AppendCode(visible, rune.Value);
        }
        else
        {
            visible.Append(rune.ToString());
        }
    }

    private static void AppendCode(StringBuilder visible, int code)
        => visible.Append("\\u{").Append(code.ToString("X4", CultureInfo.InvariantCulture)).Append('}');

    private static bool HasNoShape(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned;
}
