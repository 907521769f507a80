using Weft;

namespace Templates.Engine.Syntax;

/// <summary>Cuts a template into text, outputs and tags, and drops <c>{# comments #}</c>.</summary>
internal static class Tokenizer
{
    [Profile]
    public static List<Token> Tokenize(SourceText source)
    {
        string text = source.Text;
        var tokens = new List<Token>();
        int position = 0;
        while (position < text.Length)
        {
            int opening = FindOpening(text, position);
            if (opening > position)
            {
                tokens.Add(new Token(TokenKind.Text, position, opening));
            }
            position = opening < text.Length ? ReadMarkup(source, opening, tokens) : opening;
        }
        return tokens;
    }

    private static int FindOpening(string text, int position)
    {
        while (true)
        {
            int brace = text.IndexOf('{', position);
            if (brace < 0 || brace + 1 == text.Length)
            {
                return text.Length;
            }
            if (text[brace + 1] is '{' or '%' or '#')
            {
                return brace;
            }
            position = brace + 1;
        }
    }

    /// <summary>Adds the token that starts at the opening delimiter and returns
    /// the offset behind its closing one.</summary>
    private static int ReadMarkup(SourceText source, int opening, List<Token> tokens)
    {
        string text = source.Text;
        string delimiter = text[opening + 1] switch
        {
            '{' => "}}",
            '%' => "%}",
            _ => "#}",
        };
        int start = opening + 2;
        int end = text.IndexOf(delimiter, start, StringComparison.Ordinal);
        if (end < 0)
        {
            throw source.ErrorAt(opening, $"'{text.AsSpan(opening, 2)}' is not closed: expected '{delimiter}'");
        }
        if (delimiter != "#}")
        {
            TokenKind kind = delimiter == "}}" ? TokenKind.Output : TokenKind.Tag;
            tokens.Add(Trim(text, kind, start, end));
        }
        return end + 2;
    }

    private static Token Trim(string text, TokenKind kind, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return new Token(kind, start, end);
    }
}
