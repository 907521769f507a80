using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Weaving;

/// <summary>
/// Keeps the extents of stops in which something is inserted. A stop that starts in front of a woven lambda and ends behind it would seem to end as
/// many lines too late as were inserted; a <c>#line</c> with a span, put in front of it, says what it stands for.
/// </summary>
/// <param name="edits">Takes the insertions.</param>
/// <param name="lines">Leads back to the original.</param>
/// <param name="newLine">The line break of the file.</param>
/// <param name="spanDirectives">Whether the project's C# has <c>#line</c> with spans (C# 10); without them the extents are lost.</param>
internal sealed class StopExtents(TextEdits edits, LineMap lines, string newLine, bool spanDirectives)
{
    private readonly HashSet<int> _kept = [];

    /// <summary>Keeps the stops that a body lies within. Outer bodies have to be opened first.</summary>
    public void KeepAround(WeavableBody body)
    {
        if (!spanDirectives)
        {
            return;
        }

        // Of several stops that start at the same place the widest is the one that counts.
        foreach (var stop in Stop.Around(body.Declaration).Reverse())
        {
            if (!lines.ChangesWithin(stop) && _kept.Add(stop.Start))
            {
                Keep(stop, body.Declaration.SyntaxTree.GetRoot().FindToken(stop.Start));
            }
        }
    }

    // The span has to take in one character, by which the columns of that line are then wrong: the first token gets a line of its own.
    private void Keep(TextSpan stop, SyntaxToken first)
    {
        if (first.Parent is InterpolatedStringExpressionSyntax)
        {
            return;
        }

        edits.Insert(stop.Start, newLine + lines.SpanOf(stop, 1) + newLine);
        edits.Insert(first.Span.End, newLine + lines.LineOf(first.Span.End) + newLine + lines.PaddingTo(first.Span.End));
    }

    /// <summary>Says that a body is woven, which takes care of the stop of an expression body.</summary>
    public void SkipOwn(WeavableBody body)
    {
        if (body.Arrow is { } arrow)
        {
            _kept.Add(arrow.Expression.SpanStart);
        }
    }
}
