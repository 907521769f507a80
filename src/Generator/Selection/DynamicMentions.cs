using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Selection;

/// <summary>Finds out where a file mentions the type <c>dynamic</c>. Asked for files alone
/// that hold the word, which is mostly part of a comment or of another word.</summary>
internal static class DynamicMentions
{
    public static DynamicMention In(CompilationUnitSyntax root)
    {
        var mentions = TokensIn(root).ToList();
        return mentions.Count == 0 ? DynamicMention.None
            : mentions.TrueForAll(token => token.Parent!.Ancestors().Any(IsInside)) ? DynamicMention.Inside
            : DynamicMention.Exposed;
    }

    /// <summary>Whether the member that a node belongs to mentions it: without
    /// that, nothing in it is of the type, if no declaration mentions it.</summary>
    public static bool IsAround(SyntaxNode node)
    {
        var member =
            node.AncestorsAndSelf()
                .FirstOrDefault(outer => outer is MemberDeclarationSyntax and not GlobalStatementSyntax)
                ?? node.SyntaxTree.GetRoot();
        return TokensIn(member).Any();
    }

    private static IEnumerable<SyntaxToken> TokensIn(SyntaxNode node) =>
        node.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == "dynamic");

    private static bool IsInside(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ConstructorInitializerSyntax
            or GlobalStatementSyntax;
}
