using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>The catch clauses of a file that never run, since nothing does in the block
/// before them: what the optimizer leaves of one depends on what else stands in it.</summary>
internal sealed class IdleHandlers(SyntaxTree tree)
{
    private readonly List<LinePositionSpan> _all = [.. tree.GetRoot().DescendantNodes()
        .OfType<TryStatementSyntax>()
        .Where(node => IsIdle(node.Block))
        .SelectMany(node => node.Catches)
        .Select(clause => tree.GetText().Lines.GetLinePositionSpan(clause.Span))];

    // A variable with a value that nothing else uses, as nothing else is there, is none.
    private static bool IsIdle(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.All(IsIdle),
        TryStatementSyntax @try => IsIdle(@try.Block) && (@try.Finally is null || IsIdle(@try.Finally.Block)),
        LocalDeclarationStatementSyntax local =>
            local.Declaration.Variables.All(variable => variable.Initializer?.Value is null or LiteralExpressionSyntax),
        _ => statement is EmptyStatementSyntax,
    };

    /// <summary>Whether a place lies in one.</summary>
    public bool Include(LinePositionSpan place) => _all.Any(one => one.Start <= place.Start && place.End <= one.End);
}
