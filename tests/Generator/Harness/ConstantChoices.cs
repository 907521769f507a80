using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>
/// The statements of a file in which a choice comes first that is made when they are compiled: a pattern over a
/// constant, or the condition of an <c>if</c>. The optimizer leaves a jump of it. The statement keeps its stop only if
/// the code before it does not end there as well, as that does which leads from the start of a try block back to an
/// await in it.
/// </summary>
internal sealed class ConstantChoices(SyntaxTree tree)
{
    private readonly List<(LinePositionSpan Choice,
        LinePositionSpan Statement)> _all = [.. tree.GetRoot().DescendantNodes()
        .Where(IsChoice)
        .Select(node => (Choice: node, Statement: StatementOf(node)))
        .Where(one => IsFirst(one.Choice, one.Statement))
        .Select(one => (SpanOf(tree, one.Choice), SpanOf(tree, one.Statement)))];

    /// <summary>Whether a stop is that of such a statement.</summary>
    public bool AreIn(LinePositionSpan stop) => _all.Any(one => Holds(one.Statement, stop) && Holds(stop, one.Choice));

    private static bool IsChoice(SyntaxNode node) =>
        node is IsPatternExpressionSyntax { Expression: LiteralExpressionSyntax }
        || (node.Parent is IfStatementSyntax branch && node == branch.Condition
            && node is LiteralExpressionSyntax
                or BinaryExpressionSyntax { Left: LiteralExpressionSyntax, Right: LiteralExpressionSyntax });

    private static SyntaxNode StatementOf(SyntaxNode node) =>
        node.Ancestors()
            .First(outer =>
                outer is StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax
                    or MemberDeclarationSyntax);

    private static bool IsFirst(SyntaxNode choice, SyntaxNode statement) => choice.AncestorsAndSelf()
        .TakeWhile(node => node != statement)
        .All(node => node.Parent!.ChildNodes().TakeWhile(sibling => sibling != node).All(IsNothingByItself));

    // What is named ahead of it and leaves no code there: what is called, what is assigned to, a type.
    private static bool IsNothingByItself(SyntaxNode node) => node.Parent switch
    {
        InvocationExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            && node is IdentifierNameSyntax,
        _ => node is TypeSyntax
            && node.Parent is VariableDeclarationSyntax or CastExpressionSyntax or ObjectCreationExpressionSyntax,
    };

    private static bool Holds(LinePositionSpan outer, LinePositionSpan inner) =>
        outer.Start <= inner.Start && inner.End <= outer.End;

    private static LinePositionSpan SpanOf(SyntaxTree tree, SyntaxNode node) =>
        tree.GetText().Lines.GetLinePositionSpan(node.Span);
}
