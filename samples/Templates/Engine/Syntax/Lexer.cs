using Weft;

namespace Templates.Engine.Syntax;

/// <summary>Cuts the inside of an output or a tag into lexemes; the last one is
/// always <see cref="LexemeKind.End"/>.</summary>
internal sealed class Lexer(SourceText source, Token token)
{
    private readonly string _text = source.Text;
    private int _position = token.Start;

    [Profile]
    public List<Lexeme> ReadAll()
    {
        var lexemes = new List<Lexeme>();
        while (true)
        {
            while (_position < token.End && char.IsWhiteSpace(_text[_position]))
            {
                _position++;
            }
            if (_position == token.End)
            {
                lexemes.Add(new Lexeme(LexemeKind.End, "", token.End));
                return lexemes;
            }
            lexemes.Add(ReadNext(_text[_position]));
        }
    }

    private Lexeme ReadNext(char first)
    {
        if (char.IsLetter(first) || first == '_')
        {
            return ReadPath();
        }
        if (char.IsAsciiDigit(first) || (first == '-' && char.IsAsciiDigit(Peek(1))))
        {
            return ReadNumber();
        }
        return first is '"' or '\'' ? ReadQuoted(first) : ReadSymbol(first);
    }

    private Lexeme ReadPath()
    {
        int start = _position;
        while (IsWordCharacter(Peek(0)) || (Peek(0) == '.' && IsWordCharacter(Peek(1))))
        {
            _position++;
        }
        return Take(LexemeKind.Word, start);
    }

    private Lexeme ReadNumber()
    {
        int start = _position++;
        SkipDigits();
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _position++;
            SkipDigits();
        }
        return Take(LexemeKind.Number, start);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)))
        {
            _position++;
        }
    }

    private Lexeme ReadQuoted(char quote)
    {
        int start = _position + 1;
        int end = _text.IndexOf(quote, start, token.End - start);
        if (end < 0)
        {
            throw source.ErrorAt(_position, $"the quoted text is not closed: expected {quote}");
        }
        _position = end + 1;
        return new Lexeme(LexemeKind.Quoted, _text[start..end], start - 1);
    }

    private Lexeme ReadSymbol(char first)
    {
        int start = _position;
        bool doubled = first is '=' or '!' or '<' or '>' && Peek(1) == '=';
        if (!doubled && first is not ('|' or ':' or ',' or '=' or '<' or '>'))
        {
            string hint = first == '.' ? ": expected a name before and behind every '.'" : "";
            throw source.ErrorAt(start, $"unexpected character '{first}'{hint}");
        }
        _position += doubled ? 2 : 1;
        return Take(LexemeKind.Symbol, start);
    }

    private Lexeme Take(LexemeKind kind, int start) => new(kind, _text[start.._position], start);

    private char Peek(int distance) => _position + distance < token.End ? _text[_position + distance] : '\0';

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character == '_';
}
