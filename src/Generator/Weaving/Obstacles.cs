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

        return body.Declaration.Ancestors().Any(node => node is InterpolationSyntax) ? DiagnosticDescriptors.InsideInterpolation : null;
    }

    private static bool IsAsync(SyntaxNode declaration) => declaration switch
    {
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.AsyncKeyword),
        CompilationUnitSyntax file => file.Members.OfType<GlobalStatementSyntax>().Any(HasAwait),
        _ => false,
    };

    // Top-level statements do not say that they are async: an await of their own makes them so.
    private static bool HasAwait(GlobalStatementSyntax statement) => statement
        .DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
        .Any(node => node is AwaitExpressionSyntax
            or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 }
            or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 }
            or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 });
}
