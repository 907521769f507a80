using System.Buffers;
using System.Text;
using Weft;

namespace Templates.Engine.Rendering;

/// <summary>Replaces the five characters that mean something in HTML text and attributes.</summary>
internal static class HtmlEscaper
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("&<>\"'");

    [Profile]
    public static void Append(StringBuilder output, string text)
    {
        ReadOnlySpan<char> rest = text;
        while (true)
        {
            int special = rest.IndexOfAny(s_special);
            if (special < 0)
            {
                output.Append(rest);
                return;
            }
            output.Append(rest[..special]).Append(Entity(rest[special]));
            rest = rest[(special + 1)..];
        }
    }

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(s_special) < 0)
        {
            return text;
        }
        var output = new StringBuilder(text.Length + 16);
        Append(output, text);
        return output.ToString();
    }

    private static string Entity(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#x27;",
    };
}
