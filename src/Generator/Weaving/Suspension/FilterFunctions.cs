using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>Functions in the condition of an exception filter.</summary>
/// <remarks>
/// The compiler numbers functions scope by scope, and the number stands in stack traces. Where
/// the condition chooses between patterns it becomes statements; behind a probe these are a
/// scope of their own, and the functions in them are numbered after those of the handler.
/// </remarks>
internal static class FilterFunctions
{
    /// <summary>Whether a probe in the filters of a statement may give functions another number.</summary>
    public static bool WouldBeRenumbered(TryStatementSyntax node) =>
        OwnNodes.ResumeInHandlers(node) && node.Catches.Any(WouldBeRenumbered);

    private static bool WouldBeRenumbered(CatchClauseSyntax clause) =>
        clause.Filter?.FilterExpression is { } condition
        && condition.DescendantNodesAndSelf().Any(IsFunction)
        && OwnNodes.Of(condition).Any(BecomesStatements)
        && !IsAlone(condition);

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryClauseSyntax
            or SelectOrGroupClauseSyntax;

    // Of patterns, those that succeed, or fail, in more than one way.
    private static bool BecomesStatements(SyntaxNode node) => node switch
    {
        SwitchExpressionSyntax => true,
        BinaryPatternSyntax pattern => pattern.IsKind(SyntaxKind.OrPattern),
        UnaryPatternSyntax
        {
            Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression },
        } => false,
        UnaryPatternSyntax { Parent: IsPatternExpressionSyntax } => false,
        UnaryPatternSyntax => true,
        _ => false,
    };

    // Among the functions of a member, or of all top-level statements, which are numbered together.
    private static bool IsAlone(ExpressionSyntax condition) =>
        condition.Ancestors()
            .First(node => node is CompilationUnitSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax))
            .DescendantNodes().Where(IsFunction).Take(2).Count() == 1;
}
