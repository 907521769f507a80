using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>
/// The statements of a file in which a pattern comes first that is matched against a constant. What it chooses is known, and the optimizer leaves a jump of it. The statement keeps its stop
/// only if the code before it does not end there as well, as that does which leads from the start of a try block back to an await in it.
/// </summary>
internal sealed class ConstantPatterns(SyntaxTree tree)
{
    private readonly List<(LinePositionSpan Pattern, LinePositionSpan Statement)> _all = [.. tree.GetRoot().DescendantNodes()
        .OfType<IsPatternExpressionSyntax>()
        .Where(node => node.Expression is LiteralExpressionSyntax)
        .Select(node => (Pattern: node, Statement: StatementOf(node)))
        .Where(one => IsFirst(one.Pattern, one.Statement))
        .Select(one => (SpanOf(tree, one.Pattern), SpanOf(tree, one.Statement)))];

    /// <summary>Whether a stop is that of such a statement.</summary>
    public bool AreIn(LinePositionSpan stop) => _all.Any(one => Holds(one.Statement, stop) && Holds(stop, one.Pattern));

    private static SyntaxNode StatementOf(SyntaxNode node) =>
        node.Ancestors().First(outer => outer is StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax);

    private static bool IsFirst(SyntaxNode pattern, SyntaxNode statement) => pattern.AncestorsAndSelf()
        .TakeWhile(node => node != statement)
        .All(node => node.Parent!.ChildNodes().TakeWhile(sibling => sibling != node).All(IsNothingByItself));

    // What is named ahead of it and leaves no code there: what is called, what is assigned to, a type.
    private static bool IsNothingByItself(SyntaxNode node) => node.Parent switch
    {
        InvocationExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && node is IdentifierNameSyntax,
        _ => node is TypeSyntax && node.Parent is VariableDeclarationSyntax or CastExpressionSyntax or ObjectCreationExpressionSyntax,
    };

    private static bool Holds(LinePositionSpan outer, LinePositionSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    private static LinePositionSpan SpanOf(SyntaxTree tree, SyntaxNode node) => tree.GetText().Lines.GetLinePositionSpan(node.Span);
}
