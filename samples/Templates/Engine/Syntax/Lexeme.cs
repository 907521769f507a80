namespace Templates.Engine.Syntax;

/// <summary>One word of the small language inside <c>{{ }}</c> and <c>{% %}</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; those between the quotes for a quoted text.</param>
/// <param name="Offset">Where it starts in the template.</param>
internal readonly record struct Lexeme(LexemeKind Kind, string Text, int Offset)
{
    /// <summary>How an error names it.</summary>
    public string Description => Kind == LexemeKind.End ? "the end of the tag" : $"'{Text}'";
}

internal enum LexemeKind
{
    /// <summary>A name or a dotted path: <c>item</c>, <c>item.price</c>, <c>rows.0</c>.</summary>
    Word,
    Number,

    /// <summary>Text in single or double quotes.</summary>
    Quoted,
    Symbol,
    End,
}
