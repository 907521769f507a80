using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Diagnostics;

namespace Weft.Generator.Weaving;

/// <summary>What keeps a single member from being woven.</summary>
internal static class Obstacle
{
    /// <summary>The diagnostic that says why a body is left as it is; null if it can be woven.</summary>
    public static DiagnosticDescriptor? To(WeavableBody body)
    {
        if (IsAsync(body.Declaration))
        {
            return DiagnosticDescriptors.AsyncMember;
        }

        if (YieldsItself(body.Content))
        {
            return DiagnosticDescriptors.Iterator;
        }

        return body.Declaration.Ancestors().Any(node => node is InterpolationSyntax) ? DiagnosticDescriptors.InsideInterpolation : null;
    }

    private static bool IsAsync(SyntaxNode declaration) => declaration switch
    {
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    private static bool YieldsItself(SyntaxNode content) => content
        .DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
        .Any(node => node is YieldStatementSyntax);
}
