using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Model;

/// <summary>
/// The parts of one file that source generators of others read, and that have to stay as they are for it.
/// </summary>
/// <param name="Reads">These parts, in any order; most files have none.</param>
internal sealed record ForeignReads(ImmutableArray<ForeignRead> Reads)
{
    /// <summary>The part that a declaration lies in; null if nobody reads it.</summary>
    public ForeignRead? Around(SyntaxNode declaration) =>
        Reads.IsEmpty ? null : Reads.FirstOrDefault(read => read.Span.Contains(SpanOf(declaration)));

    // Top-level statements are declared by the whole file, in which types follow.
    private static TextSpan SpanOf(SyntaxNode declaration) =>
        declaration is CompilationUnitSyntax { Members: var members }
        && members.OfType<GlobalStatementSyntax>().ToList() is { Count: > 0 } statements
            ? TextSpan.FromBounds(statements[0].SpanStart, statements[statements.Count - 1].Span.End)
            : declaration.Span;
}
