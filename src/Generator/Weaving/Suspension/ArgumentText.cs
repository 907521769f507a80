using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>Tells which calls may see the text of their arguments, which a probe in them would change.</summary>
internal static class ArgumentText
{
    /// <summary>The calls, creations and element accesses that a node is an argument
    /// of, or is in the argument's text because a function around it is one.</summary>
    public static IEnumerable<SyntaxNode> CallsAround(SyntaxNode node) => node.Ancestors()
        .TakeWhile(outer => outer is not MemberDeclarationSyntax or GlobalStatementSyntax)
        .Where(outer =>
            outer is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax);

    /// <summary>Whether a call has the name of one of the framework's methods
    /// that see the text of their arguments: guards and assertions.</summary>
    public static bool MayBeSeenByFramework(SyntaxNode call) =>
        call is InvocationExpressionSyntax invocation && NameOf(invocation.Expression) is { } name
            && IsNameInFramework(name);

    /// <summary>Whether a method of the framework that has this name sees the text of its arguments.</summary>
    public static bool IsNameInFramework(string name) =>
        name == "Assert" || name.StartsWith("ThrowIf", StringComparison.Ordinal);

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
