using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Syntax;

/// <summary>The facts in the declaration of an async function.</summary>
internal static class AsyncFunction
{
    /// <summary>Whether a function is marked <c>async</c>. Top-level statements
    /// are async without saying so, by an await of their own.</summary>
    public static bool Is(SyntaxNode declaration) => declaration switch
    {
        AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        CompilationUnitSyntax file =>
            file.Members.OfType<GlobalStatementSyntax>().SelectMany(OwnNodes.Of).Any(OwnNodes.IsAwait),
        _ => false,
    };

    /// <summary>Whether the expression of an expression body is the function's
    /// result; null if its return type does not tell.</summary>
    public static bool? ReturnsValue(SyntaxNode declaration, Semantics semantics)
    {
        if (ElementType.ReturnTypeOf(declaration) is not { } written)
        {
            return null;
        }

        return ElementType.Unqualified(written) switch
        {
            GenericNameSyntax => true,
            PredefinedTypeSyntax => false,
            IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } name when !semantics.IsAlias(name) =>
                false,
            _ => null,
        };
    }
}
