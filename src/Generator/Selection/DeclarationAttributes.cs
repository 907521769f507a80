using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Selection;

/// <summary>Where the attributes of the different kinds of declarations stand.</summary>
internal static class DeclarationAttributes
{
    /// <summary>The attribute lists of a member, accessor, local function,
    /// lambda or type; none for any other node.</summary>
    public static SyntaxList<AttributeListSyntax> Of(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        AccessorDeclarationSyntax accessor => accessor.AttributeLists,
        LocalFunctionStatementSyntax function => function.AttributeLists,
        LambdaExpressionSyntax lambda => lambda.AttributeLists,
        _ => default,
    };
}
