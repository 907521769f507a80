using System.Text;
using Templates.Engine.Rendering;
using Templates.Engine.Values;
using Weft;

namespace Templates.Engine.Filters;

/// <summary>Filters whose result is HTML.</summary>
internal static class HtmlFilters
{
    public static object? Safe(object? value) => value is SafeText ? value : new SafeText(ValueText.Of(value));

    public static object? Escape(object? value) =>
        value is SafeText ? value : new SafeText(HtmlEscaper.Escape(ValueText.Of(value)));

    /// <summary>Paragraphs where the text has empty lines, line breaks where it has others.</summary>
    [Profile]
    public static object? Linebreaks(object? value)
    {
        string text = value is SafeText safe ? safe.Text : HtmlEscaper.Escape(ValueText.Of(value));
        string[] paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var html = new StringBuilder(text.Length + 16);
        foreach (string paragraph in paragraphs)
        {
            html.Append(html.Length == 0 ? "<p>" : "\n\n<p>").Append(paragraph.Trim('\n').Replace("\n", "<br>"))
                .Append("</p>");
        }
        return new SafeText(html.ToString());
    }
}
