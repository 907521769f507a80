using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Diagnostics;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>What keeps async functions and iterators from being woven.</summary>
/// <param name="meaning">Answers what syntax leaves open.</param>
/// <param name="mayBeDynamic">Whether anything that is awaited may be bound when it runs.</param>
internal sealed class SuspensionObstacles(Meaning meaning, bool mayBeDynamic)
{
    /// <summary>The diagnostic that says why a function is left as it is; null if it can be woven.</summary>
    public DiagnosticDescriptor? To(WeavableBody body) =>
        IsOfUnknownType(body) ? DiagnosticDescriptors.UnknownReturnType : OwnNodes.Of(body).Select(To).FirstOrDefault(obstacle => obstacle is not null);

    private DiagnosticDescriptor? To(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax expression when mayBeDynamic && meaning.IsDynamic(expression) => DiagnosticDescriptors.DynamicAwait,
        AwaitExpressionSyntax when CallsAround(node).Any(meaning.SeesText) => DiagnosticDescriptors.AwaitInText,
        LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 } local when !IsPlain(local) => DiagnosticDescriptors.UnknownDisposal,
        _ => null,
    };

    private bool IsOfUnknownType(WeavableBody body) =>
        body.Arrow is not null && AsyncFunction.Is(body.Declaration)
        && AsyncFunction.ReturnsValue(body.Declaration) is null && meaning.ReturnsValue(body.Declaration) is null;

    private bool IsPlain(LocalDeclarationStatementSyntax local) =>
        local.Declaration.Variables.Count == 1 && !SuspensionWeaver.HasDirectives(local.UsingKeyword, local.Declaration) && meaning.IsPlainResource(local.Declaration.Variables[0]);

    /// <summary>Whether a call around a lambda, or around what a lambda holds, sees its text.</summary>
    public bool IsSeen(SyntaxNode function) => CallsAround(function).Any(meaning.SeesText);

    // A function that stands in an argument belongs to the argument's text.
    private static IEnumerable<SyntaxNode> CallsAround(SyntaxNode node) => node.Ancestors()
        .TakeWhile(outer => outer is not MemberDeclarationSyntax or GlobalStatementSyntax)
        .Where(outer => outer is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax);
}
