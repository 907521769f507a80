namespace Templates.Engine.Syntax;

/// <summary>A template's text with its name; turns offsets into lines and columns, which only errors need.</summary>
internal sealed class SourceText(string name, string text)
{
    public string Text { get; } = text;

    public TemplateException ErrorAt(int offset, string reason)
    {
        ReadOnlySpan<char> before = Text.AsSpan(0, offset);
        int line = before.Count('\n') + 1;
        int column = offset - before.LastIndexOf('\n');
        return new TemplateException(name, line, column, reason);
    }
}
