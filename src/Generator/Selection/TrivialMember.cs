using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;

namespace Weft.Generator.Selection;

/// <summary>
/// The size rule for members that are not marked themselves. A probe pair costs about as much as a handful of
/// additions: around a getter it doubles the cost, and the report would say little more than that getters are called
/// often. A body with few tokens, and without anything that can take long by itself, is trivial.
/// </summary>
internal static class TrivialMember
{
    /// <param name="body">The member.</param>
    /// <param name="size">How many tokens are enough not to be trivial; at 0 no member is.</param>
    public static bool IsTrivial(WeavableBody body, int size) => size > 0
        && !body.Contents.SelectMany(part => part.DescendantTokens()).Skip(size - 1).Any()
        && !body.Contents.SelectMany(part => part.DescendantNodesAndSelf()).Any(CanTakeLong);

    private static bool CanTakeLong(SyntaxNode node) => node
        is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            or GotoStatementSyntax
        or TryStatementSyntax or LockStatementSyntax or UsingStatementSyntax or SwitchStatementSyntax
        or QueryExpressionSyntax
        || node is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 };
}
