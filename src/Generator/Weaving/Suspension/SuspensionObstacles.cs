using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Diagnostics;
using Weft.Generator.Selection;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>What keeps async functions and iterators from being woven.</summary>
/// <param name="meaning">Answers what syntax leaves open.</param>
/// <param name="dynamic">What may be bound when it runs.</param>
/// <param name="maySeeText">Whether any call, and not only the framework's, may see the text of its arguments.</param>
internal sealed class SuspensionObstacles(Meaning meaning, DynamicReach dynamic, bool maySeeText)
{
    /// <summary>The diagnostic that says why a function is left as it is; null if it can be woven.</summary>
    public DiagnosticDescriptor? To(WeavableBody body) =>
        OwnNodes.Of(body).OfType<AwaitExpressionSyntax>().Any(node => IsCastToDynamic(node.Expression)) ? DiagnosticDescriptors.DynamicAwait
        : IsOfUnknownType(body) ? DiagnosticDescriptors.UnknownReturnType
        : OwnNodes.Of(body).Select(To).FirstOrDefault(obstacle => obstacle is not null);

    /// <summary>Whether a node belongs to the text of an argument that a call may see.</summary>
    public bool IsInText(SyntaxNode node) => ArgumentText.CallsAround(node).Any(SeesText);

    // Needs no binding, which for a single file takes 0.2 s.
    private static bool IsCastToDynamic(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsCastToDynamic(parenthesized.Expression),
        CastExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "dynamic" } } => true,
        _ => false,
    };

    private DiagnosticDescriptor? To(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax expression when dynamic.Includes(expression) && meaning.IsDynamic(expression) => DiagnosticDescriptors.DynamicAwait,
        AwaitExpressionSyntax when IsInText(node) => DiagnosticDescriptors.InText,
        LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 } local when !IsPlain(local) => DiagnosticDescriptors.UnknownDisposal,
        _ => null,
    };

    private bool SeesText(SyntaxNode call) => (maySeeText || ArgumentText.MayBeSeenByFramework(call)) && meaning.SeesText(call);

    private bool IsOfUnknownType(WeavableBody body) =>
        body.Arrow is not null && AsyncFunction.Is(body.Declaration)
        && AsyncFunction.ReturnsValue(body.Declaration) is null && meaning.ReturnsValue(body.Declaration) is null;

    private bool IsPlain(LocalDeclarationStatementSyntax local) =>
        local.Declaration.Variables.Count == 1 && !SuspensionWeaver.HasDirectives(local.UsingKeyword, local.Declaration) && meaning.IsPlainResource(local.Declaration.Variables[0]);
}
