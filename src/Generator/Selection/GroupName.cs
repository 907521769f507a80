using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Selection;

/// <summary>The name of a group as a mark has it: <c>[Profile(Group = "Parser")]</c>.
/// Mostly it is written out, and syntax tells it; constants have to be looked up.</summary>
internal static class GroupName
{
    private const string Property = "Group";

    /// <summary>Whether an attribute sets a property of that name.</summary>
    public static bool IsMentionedBy(AttributeSyntax attribute) => ValueIn(attribute) is not null;

    /// <summary>The name, as it can stand in a line of a table: empty if the mark says that
    /// there is no group; null if it says nothing, or something that cannot be known.</summary>
    public static string? Of(AttributeSyntax mark, Semantics semantics) =>
        ValueIn(mark) is { } value && (TextOf(value) ?? semantics.ConstantOf(value)) is { } text
            ? InOneLine(text) : null;

    private static ExpressionSyntax? ValueIn(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(
            argument => argument.NameEquals?.Name.Identifier.ValueText == Property)?.Expression;

    private static string? TextOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) =>
            literal.Token.ValueText,
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NullLiteralExpression) => "",
        ParenthesizedExpressionSyntax inner => TextOf(inner.Expression),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) =>
            TextOf(sum.Left) is { } left && TextOf(sum.Right) is { } right ? left + right : null,
        InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
            ArgumentList.Arguments: { Count: 1 } named
        } => NameIn(named[0].Expression),
        _ => null,
    };

    private static string? NameIn(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static string InOneLine(string text) =>
        string.Concat(
            text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character))
            .Trim();
}
