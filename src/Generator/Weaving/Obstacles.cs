using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Diagnostics;

namespace Weft.Generator.Weaving;

/// <summary>What keeps single members of a file from being woven.</summary>
internal sealed class Obstacles(FileSyntax file)
{
    /// <summary>The diagnostic that says why a body is left as it is; null if it can be woven.</summary>
    public DiagnosticDescriptor? To(WeavableBody body)
    {
        if (IsAsync(body.Declaration))
        {
            return DiagnosticDescriptors.AsyncMember;
        }

        if (file.Iterators.Contains(body.Declaration))
        {
            return DiagnosticDescriptors.Iterator;
        }

        if (ScopedParameter.IsReplacedIn(body))
        {
            return DiagnosticDescriptors.ScopedParameter;
        }

        return body.Declaration.Ancestors().Any(node => node is InterpolationSyntax) ? DiagnosticDescriptors.InsideInterpolation : null;
    }

    private static bool IsAsync(SyntaxNode declaration) => declaration switch
    {
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };
}
