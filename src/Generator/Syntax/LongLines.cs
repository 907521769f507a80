using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Syntax;

/// <summary>Lines so long that no directive leads back to all of their columns.</summary>
/// <param name="tree">The file.</param>
internal sealed class LongLines(SyntaxTree tree)
{
    /// <summary>The last column, counted from 1, that a directive with a span can name.</summary>
    public const int LastColumn = 65536;

    private readonly SourceText _text = tree.GetText();

    private bool? _isLong;

    /// <summary>Whether something reaches beyond the last column that can be led back to.</summary>
    public bool AreReachedBy(TextSpan span) =>
        (_isLong ??= _text.Length > LastColumn && _text.Lines.Any(IsLong))
        && LinesOf(span).Any(line => Math.Min(line.End, span.End) - line.Start >= LastColumn);

    private bool IsLong(TextLine line) => line.End - line.Start >= LastColumn;

    private IEnumerable<TextLine> LinesOf(TextSpan span)
    {
        var lines = _text.Lines;
        for (var number = lines.IndexOf(span.Start); number < lines.Count && lines[number].Start <= span.End; number++)
        {
            yield return lines[number];
        }
    }
}
