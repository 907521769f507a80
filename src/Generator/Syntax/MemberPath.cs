using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Syntax;

/// <summary>
/// The name by which patterns know a member, from the namespace down to the last lambda: without
/// type parameters, parameters and the interfaces of explicit implementations. Accessors are
/// inside of their property or event, and nested functions inside of the member around them.
/// </summary>
internal static class MemberPath
{
    private const string TopLevel = "Program.Main";

    public static string Of(SyntaxNode declaration)
    {
        var parts = declaration.AncestorsAndSelf().Select(PartOf).OfType<string>().Reverse();
        return declaration switch
        {
            CompilationUnitSyntax => TopLevel,
            PropertyDeclarationSyntax or IndexerDeclarationSyntax => string.Join(".", parts.Append("get")),
            _ => string.Join(".", parts),
        };
    }

    private static string? PartOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax declaration => WrittenName.Of(declaration.Name),
        TypeDeclarationSyntax type => type.Identifier.ValueText.Length == 0 ? null : type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax or DestructorDeclarationSyntax => MemberName.Of(node),
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => "operator",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        IndexerDeclarationSyntax => "Item",
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        AccessorDeclarationSyntax accessor => accessor.Keyword.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        AnonymousFunctionExpressionSyntax => "lambda",
        GlobalStatementSyntax => TopLevel,
        _ => null,
    };
}
