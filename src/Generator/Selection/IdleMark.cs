using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Selection;

/// <summary>What a mark says of idle time: <c>[Profile(Idle = true)]</c>. Mostly it
/// is written out, and syntax tells it; constants have to be looked up.</summary>
internal static class IdleMark
{
    private const string Property = "Idle";

    /// <summary>Whether an attribute sets a property of that name.</summary>
    public static bool IsMentionedBy(AttributeSyntax attribute) => ValueIn(attribute) is not null;

    /// <summary>Whether the time is idle; null if the mark says nothing of it.</summary>
    public static bool? Of(AttributeSyntax mark, Semantics semantics) => ValueIn(mark) switch
    {
        null => null,
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.TrueLiteralExpression),
        var value => semantics.TruthOf(value),
    };

    private static ExpressionSyntax? ValueIn(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(
            argument => argument.NameEquals?.Name.Identifier.ValueText == Property)?.Expression;
}
