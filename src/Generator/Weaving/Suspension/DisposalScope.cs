using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>
/// Decides whether what follows an <c>await using</c> declaration can become a block, so that the disposal can be written out behind it. Elsewhere a wrapper of the
/// runtime's is declared in its place, which costs a delegate if the disposal waits.
/// </summary>
internal static class DisposalScope
{
    /// <summary>
    /// Whether a block changes nothing: no function could be called from outside of it, or capture what is declared there in another object than without; and
    /// nothing declared further out could be made to refer to what is declared there.
    /// </summary>
    public static bool CanBeBlock(LocalDeclarationStatementSyntax local, Meaning meaning) => local.Parent is BlockSyntax block
        && !block.Statements.SkipWhile(statement => statement != local).Skip(1).SelectMany(statement => statement.DescendantNodesAndSelf()).Any(IsFunction)
        && !VariablesBefore(local).Any(meaning.RefersToVariables);

    private static bool IsFunction(SyntaxNode node) => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax;

    private static IEnumerable<SyntaxNode> VariablesBefore(SyntaxNode local) => local.Ancestors().First(OwnNodes.IsFunction)
        .DescendantNodes(node => node.SpanStart < local.SpanStart)
        .Where(node => node.SpanStart < local.SpanStart && node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax);
}
