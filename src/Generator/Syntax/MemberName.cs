using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Syntax;

/// <summary>Names of members as a reader of C# and of stack traces knows them.</summary>
internal static class MemberName
{
    private const string TopLevel = "Main";

    /// <summary>The name of a member, accessor, local function or lambda, without its type.</summary>
    public static string Of(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => Explicit(method.ExplicitInterfaceSpecifier) + method.Identifier.ValueText
            + Parameters(method.TypeParameterList),
        ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword)
            ? ".cctor" : ".ctor",
        DestructorDeclarationSyntax => "Finalize",
        OperatorDeclarationSyntax @operator => Explicit(@operator.ExplicitInterfaceSpecifier)
            + "operator " + Checked(@operator.CheckedKeyword) + @operator.OperatorToken.Text,
        ConversionOperatorDeclarationSyntax conversion => Explicit(conversion.ExplicitInterfaceSpecifier)
            + conversion.ImplicitOrExplicitKeyword.Text + " operator " + Checked(conversion.CheckedKeyword)
            + OneLine(conversion.Type),
        PropertyDeclarationSyntax property => Explicit(property.ExplicitInterfaceSpecifier) + "get_"
            + property.Identifier.ValueText,
        IndexerDeclarationSyntax indexer => Explicit(indexer.ExplicitInterfaceSpecifier) + "get_Item",
        AccessorDeclarationSyntax accessor => Accessor(accessor),
        LocalFunctionStatementSyntax function => Outer(function) + "." + function.Identifier.ValueText
            + Parameters(function.TypeParameterList),
        AnonymousFunctionExpressionSyntax lambda => Outer(lambda) + ".lambda",
        _ => TopLevel,
    };

    /// <summary>Where the declaration says its name: the place that a reader looks for.</summary>
    public static SyntaxToken TokenOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        DestructorDeclarationSyntax destructor => destructor.Identifier,
        OperatorDeclarationSyntax @operator => @operator.OperatorKeyword,
        ConversionOperatorDeclarationSyntax conversion => conversion.OperatorKeyword,
        PropertyDeclarationSyntax property => property.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        AccessorDeclarationSyntax accessor => accessor.Keyword,
        LocalFunctionStatementSyntax function => function.Identifier,
        LambdaExpressionSyntax lambda => lambda.ArrowToken,
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword,
        CompilationUnitSyntax file => file.Members.First(member => member is GlobalStatementSyntax).GetFirstToken(),
        _ => node.GetFirstToken(),
    };

    private static string Accessor(AccessorDeclarationSyntax accessor)
    {
        // The compiler gives an init accessor the name of a setter.
        var prefix = accessor.Keyword.IsKind(SyntaxKind.InitKeyword) ? "set_" : accessor.Keyword.Text + "_";
        return accessor.Parent?.Parent switch
        {
            PropertyDeclarationSyntax property => Explicit(property.ExplicitInterfaceSpecifier) + prefix
                + property.Identifier.ValueText,
            EventDeclarationSyntax @event => Explicit(@event.ExplicitInterfaceSpecifier) + prefix
                + @event.Identifier.ValueText,
            IndexerDeclarationSyntax indexer => Explicit(indexer.ExplicitInterfaceSpecifier) + prefix + "Item",
            _ => prefix,
        };
    }

    // Lambdas have no names to be told apart by: one within another belongs to the same member.
    private static string Outer(SyntaxNode function)
    {
        var outer = function.Ancestors().FirstOrDefault(node =>
            node is LocalFunctionStatementSyntax or AccessorDeclarationSyntax
                or (MemberDeclarationSyntax and not GlobalStatementSyntax));
        return outer switch
        {
            null => TopLevel,
            BaseTypeDeclarationSyntax => ".ctor",
            BaseFieldDeclarationSyntax field => Initializing(field),
            PropertyDeclarationSyntax { Initializer: { } initializer } property
                when initializer.Span.Contains(function.Span) => Initializing(property),
            _ => Of(outer),
        };
    }

    private static string Initializing(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.StaticKeyword) ? ".cctor" : ".ctor";

    private static string Explicit(ExplicitInterfaceSpecifierSyntax? specifier) =>
        specifier is null ? "" : OneLine(specifier.Name) + ".";

    private static string Checked(SyntaxToken keyword) => keyword.IsKind(SyntaxKind.CheckedKeyword) ? "checked " : "";

    private static string Parameters(TypeParameterListSyntax? list) =>
        list is null
            ? "" : "<" + string.Join(", ", list.Parameters.Select(parameter => parameter.Identifier.ValueText)) + ">";

    private static string OneLine(SyntaxNode node) => node.WithoutTrivia().NormalizeWhitespace().ToString();
}
