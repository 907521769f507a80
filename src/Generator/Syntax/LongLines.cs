using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Syntax;

/// <summary>Lines so long that no directive leads back to all of their columns.</summary>
/// <param name="tree">The file.</param>
internal sealed class LongLines(SyntaxTree tree)
{
    /// <summary>The last column, counted from 1, that a directive with a span can name.</summary>
    public const int LastColumn = 65536;

    /// <summary>Without spans each insertion takes as many blanks as there are columns before it.</summary>
    private const int LastPaddedColumn = 16384;

    private readonly SourceText _text = tree.GetText();

    private readonly int _last = ((CSharpParseOptions)tree.Options).LanguageVersion >= LanguageVersion.CSharp10
        ? LastColumn
        : LastPaddedColumn;

    private bool? _isLong;

    /// <summary>Whether something reaches beyond the last column that can be led back to.</summary>
    public bool AreReachedBy(TextSpan span) =>
        (_isLong ??= _text.Length > _last && _text.Lines.Any(IsLong))
        && LinesOf(span).Any(line => Math.Min(line.End, span.End) - line.Start >= _last);

    private bool IsLong(TextLine line) => line.End - line.Start >= _last;

    private IEnumerable<TextLine> LinesOf(TextSpan span)
    {
        var lines = _text.Lines;
        for (var number = lines.IndexOf(span.Start); number < lines.Count && lines[number].Start <= span.End; number++)
        {
            yield return lines[number];
        }
    }
}
