namespace Templates.Engine.Syntax;

/// <summary>A stretch of template text: literal text whole, markup without its
/// delimiters and the space inside them.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End);

internal enum TokenKind
{
    Text,

    /// <summary><c>{{ expression }}</c></summary>
    Output,

    /// <summary><c>{% name ... %}</c></summary>
    Tag,
}
