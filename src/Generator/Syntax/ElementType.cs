using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Syntax;

/// <summary>
/// The type of an iterator's elements as its declaration writes it. The probe at a
/// <c>yield return</c> needs it: an element such as <c>1</c>, <c>null</c> or <c>new()</c>
/// has the type that is asked for, which must be the same as without the probe.
/// </summary>
internal static class ElementType
{
    /// <summary>The type of the elements; null if the return type does not show
    /// it, or if passing an element on could become a dynamic call.</summary>
    public static string? Of(SyntaxNode declaration, Semantics semantics) => ReturnTypeOf(declaration) switch
    {
        { } type when Unqualified(type) is GenericNameSyntax generic && IsSequence(generic) =>
            Written(generic.TypeArgumentList.Arguments[0]),
        { } type when Unqualified(type) is IdentifierNameSyntax
        {
            Identifier.ValueText: "IEnumerable"
            or "IEnumerator"
        } name && !semantics.IsAlias(name) => "object",
        _ => null,
    };

    /// <summary>
    /// Whether a probe is to take over the type of an element instead of asking for one. Of a type
    /// parameter's values the compiler knows that they may be null, or that they may not be what the
    /// parameter stands for: only a probe that takes over the type keeps the two apart (CS8603).
    /// </summary>
    public static bool IsTakenOver(string elementType, ExpressionSyntax element, Semantics semantics) =>
        element.Ancestors()
        .Select(TypeParametersOf)
        .Any(list =>
            list is not null && list.Parameters.Any(parameter => parameter.Identifier.ValueText == elementType))
        && (HasTypeOfItsOwn(element) || (MayHaveTypeOfItsOwn(element) && semantics.HasTypeOfItsOwn(element)));

    /// <summary>The return type of a method, accessor or local function.</summary>
    public static TypeSyntax? ReturnTypeOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax function => function.ReturnType,
        OperatorDeclarationSyntax @operator => @operator.ReturnType,
        ConversionOperatorDeclarationSyntax conversion => conversion.Type,
        AccessorDeclarationSyntax { Parent.Parent: BasePropertyDeclarationSyntax property } => property.Type,
        BasePropertyDeclarationSyntax property => property.Type,
        _ => null,
    };

    /// <summary>The last part of a qualified name.</summary>
    public static TypeSyntax Unqualified(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax name => name.Right,
        AliasQualifiedNameSyntax name => name.Name,
        NullableTypeSyntax nullable => Unqualified(nullable.ElementType),
        _ => type,
    };

    private static TypeParameterListSyntax? TypeParametersOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.TypeParameterList,
        LocalFunctionStatementSyntax function => function.TypeParameterList,
        TypeDeclarationSyntax type => type.TypeParameterList,
        _ => null,
    };

    private static bool HasTypeOfItsOwn(ExpressionSyntax element) => element
        is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or AwaitExpressionSyntax
        or CastExpressionSyntax or ObjectCreationExpressionSyntax or DefaultExpressionSyntax;

    private static bool MayHaveTypeOfItsOwn(ExpressionSyntax element) => element
        is ConditionalExpressionSyntax or SwitchExpressionSyntax or ParenthesizedExpressionSyntax
            or PostfixUnaryExpressionSyntax or BinaryExpressionSyntax
        or AssignmentExpressionSyntax or ConditionalAccessExpressionSyntax;

    private static bool IsSequence(GenericNameSyntax type) =>
        type.TypeArgumentList.Arguments.Count == 1
        && type.Identifier.ValueText is "IEnumerable" or "IEnumerator" or "IAsyncEnumerable" or "IAsyncEnumerator";

    // A type can be called "await" in a signature, and not in the body of an async iterator.
    private static string? Written(TypeSyntax type) =>
        type.DescendantTokens().Any(static token => token.Text == "await") ? null
        : type.WithoutTrivia().NormalizeWhitespace(indentation: "", eol: " ").ToString();
}
