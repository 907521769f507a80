using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Diagnostics;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>What keeps async functions and iterators from being woven.</summary>
/// <param name="meaning">Answers what syntax leaves open.</param>
/// <param name="mayBeDynamic">Whether anything that is awaited may be bound when it runs.</param>
/// <param name="maySeeText">Whether any call, and not only the framework's, may see the text of its arguments.</param>
internal sealed class SuspensionObstacles(Meaning meaning, bool mayBeDynamic, bool maySeeText)
{
    /// <summary>The diagnostic that says why a function is left as it is; null if it can be woven.</summary>
    public DiagnosticDescriptor? To(WeavableBody body) =>
        IsOfUnknownType(body) ? DiagnosticDescriptors.UnknownReturnType : OwnNodes.Of(body).Select(To).FirstOrDefault(obstacle => obstacle is not null);

    /// <summary>Whether a node belongs to the text of an argument that a call may see.</summary>
    public bool IsInText(SyntaxNode node) => ArgumentText.CallsAround(node).Any(SeesText);

    private DiagnosticDescriptor? To(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax expression when mayBeDynamic && meaning.IsDynamic(expression) => DiagnosticDescriptors.DynamicAwait,
        AwaitExpressionSyntax when IsInText(node) => DiagnosticDescriptors.InText,
        LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 } local when !IsPlain(local) => DiagnosticDescriptors.UnknownDisposal,
        _ => null,
    };

    private bool SeesText(SyntaxNode call) => (maySeeText || ArgumentText.MayBeSeenByFramework(call)) && meaning.SeesText(call);

    private bool IsOfUnknownType(WeavableBody body) =>
        body.Arrow is not null && AsyncFunction.Is(body.Declaration)
        && AsyncFunction.ReturnsValue(body.Declaration) is null && meaning.ReturnsValue(body.Declaration) is null;

    private bool IsPlain(LocalDeclarationStatementSyntax local) =>
        local.Declaration.Variables.Count == 1 && !SuspensionWeaver.HasDirectives(local.UsingKeyword, local.Declaration)
        && meaning.DisposalOf(local.Declaration.Variables[0]) is { } disposal && (disposal.IsKnown || DisposalScope.CanBeBlock(local, meaning));
}
