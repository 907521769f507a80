namespace Weft.Renderers;

/// <summary>Writes coloured pieces of text as lines that end at the width of the terminal.</summary>
internal sealed class ConsoleLines(TextWriter writer, ConsoleStyle style)
{
    private int _column;

    internal ConsoleStyle Style => style;

    /// <summary>Adds to the current line what still fits.</summary>
    internal void Add(string text, ConsoleColor color = ConsoleColor.Plain)
    {
        var fitting = VisibleText.Cut(text, style.Width - _column);
        if (fitting.Length == 0)
        {
            return;
        }

        _column += fitting.Length;
        var sequence = style.Color ? AnsiSequence.Of(color) : "";
        writer.Write(sequence);
        writer.Write(fitting);
        writer.Write(sequence.Length > 0 ? AnsiSequence.Reset : "");
    }

    /// <summary>Adds a sentence on as many lines as it takes, broken between words.</summary>
    internal void AddWrapped(string text, ConsoleColor color)
    {
        while (text.Length > style.Width)
        {
            var end = text.LastIndexOf(' ', style.Width);
            var isWord = end <= 0;
            Add(isWord ? VisibleText.Cut(text, style.Width) : text[..end], color);
            text = isWord ? text[_column..] : text[(end + 1)..];
            End();
        }

        Add(text, color);
        End();
    }

    /// <summary>Ends the current line; an empty one if nothing was added.</summary>
    internal void End()
    {
        writer.WriteLine();
        _column = 0;
    }
}
