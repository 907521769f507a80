using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Syntax;

/// <summary>The nodes of one function without those of the functions in it,
/// which suspend on their own account.</summary>
internal static class OwnNodes
{
    /// <summary>The nodes of a body, nested functions and types not entered.</summary>
    public static IEnumerable<SyntaxNode> Of(WeavableBody body) => body.Contents.SelectMany(Of);

    /// <summary>A node and all nodes below it, nested functions and types not entered.</summary>
    public static IEnumerable<SyntaxNode> Of(SyntaxNode content) =>
        content.DescendantNodesAndSelf(node => !IsFunction(node));

    /// <summary>Whether a node starts a function, or a type, that runs apart from what stands around it.</summary>
    public static bool IsFunction(SyntaxNode node) => node
        is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            or (MemberDeclarationSyntax and not GlobalStatementSyntax);

    /// <summary>Whether the function can be suspended within a node.</summary>
    public static bool Suspend(SyntaxNode content) => Of(content).Any(IsSuspension);

    /// <summary>Whether handlers of a statement may begin with the frame closed.</summary>
    public static bool ResumeInHandlers(TryStatementSyntax node) => Suspend(node.Block) || node.Catches.Any(Suspend);

    /// <summary>Whether the function awaits or yields at a node.</summary>
    public static bool IsSuspension(SyntaxNode node) => IsAwait(node) || IsYield(node);

    /// <summary>Whether the function awaits something at a node.</summary>
    public static bool IsAwait(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => true,
        CommonForEachStatementSyntax loop => IsPresent(loop.AwaitKeyword),
        UsingStatementSyntax resource => IsPresent(resource.AwaitKeyword),
        LocalDeclarationStatementSyntax local => IsPresent(local.AwaitKeyword),
        _ => false,
    };

    private static bool IsYield(SyntaxNode node) => node is YieldStatementSyntax { Expression: not null };

    private static bool IsPresent(SyntaxToken token) => token.RawKind != 0;
}
