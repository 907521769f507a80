namespace Templates.Engine.Syntax;

/// <summary>Reads the lexemes of one output or tag from left to right.</summary>
internal sealed class TagReader
{
    private readonly SourceText _source;
    private readonly List<Lexeme> _lexemes;
    private int _index;

    public TagReader(SourceText source, Token token)
    {
        _source = source;
        _lexemes = new Lexer(source, token).ReadAll();
        Location = new SourceLocation(source, token.Start);
    }

    /// <summary>Where the tag's name, or the output's expression, starts.</summary>
    public SourceLocation Location { get; }

    /// <summary>The tag's name, also when it has been read.</summary>
    public string Name => _lexemes[0].Text;

    public Lexeme Current => _lexemes[_index];

    public SourceLocation CurrentLocation => new(_source, Current.Offset);

    public bool AtEnd => Current.Kind == LexemeKind.End;

    /// <summary>The current lexeme; afterwards the next one is current. The end stays current.</summary>
    public Lexeme Take()
    {
        Lexeme current = Current;
        if (!AtEnd)
        {
            _index++;
        }
        return current;
    }

    /// <summary>Whether the current lexeme is this keyword or symbol; a quoted text never is one.</summary>
    public bool Is(string text) => Current.Kind is LexemeKind.Word or LexemeKind.Symbol && Current.Text == text;

    /// <summary>Takes the current lexeme if it is this keyword or symbol.</summary>
    public bool TryTake(string text)
    {
        if (!Is(text))
        {
            return false;
        }
        _index++;
        return true;
    }

    /// <exception cref="TemplateException">The current lexeme is another one.</exception>
    public void Expect(string text)
    {
        if (!TryTake(text))
        {
            throw Unexpected($"'{text}'");
        }
    }

    /// <summary>Takes a name without dots.</summary>
    /// <exception cref="TemplateException">The current lexeme is something else.</exception>
    public string TakeName(string expected) =>
        Current.Kind == LexemeKind.Word && !Current.Text.Contains('.') ? Take().Text : throw Unexpected(expected);

    /// <exception cref="TemplateException">There is more in the tag.</exception>
    public void ExpectEnd()
    {
        if (!AtEnd)
        {
            throw Unexpected("the end of the tag");
        }
    }

    public TemplateException Unexpected(string expected) =>
        CurrentLocation.Error($"expected {expected}, found {Current.Description}");
}
