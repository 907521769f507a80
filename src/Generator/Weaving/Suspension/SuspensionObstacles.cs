using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Diagnostics;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>What keeps async functions and iterators from being woven.</summary>
/// <param name="semantics">Answers the questions that syntax leaves open.</param>
/// <param name="vocabulary">What the project, and the libraries that it refers to, are able to do.</param>
/// <param name="tree">The file.</param>
internal sealed class SuspensionObstacles(Semantics semantics, ProjectVocabulary vocabulary, SyntaxTree tree)
{
    // A probe takes a ref struct from .NET 9 and C# 13 on. Of what .NET itself has to await nothing is one.
    private readonly bool _mayBeRefStruct = vocabulary.HasAwaitables
        && (((CSharpParseOptions)tree.Options).LanguageVersion < LanguageVersion.CSharp13
            || !tree.Options.PreprocessorSymbolNames.Contains("NET9_0_OR_GREATER"));

    private readonly AwaitedPlaces _places = new(vocabulary.HasMutableAwaitables, semantics);

    private readonly DynamicReach _dynamic = vocabulary.DynamicIn(tree.FilePath);

    /// <summary>The diagnostic that says why a function is left as it is; null if it can be woven.</summary>
    public DiagnosticDescriptor? To(WeavableBody body) =>
        OwnNodes.Of(body).OfType<AwaitExpressionSyntax>().Any(node => IsCastToDynamic(node.Expression))
            ? DiagnosticDescriptors.DynamicAwait
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
        AwaitExpressionSyntax expression when _dynamic.Includes(expression) && semantics.IsDynamic(expression) =>
            DiagnosticDescriptors.DynamicAwait,
        AwaitExpressionSyntax expression when _mayBeRefStruct
            && (semantics.IsRefStruct(expression.Expression) || semantics.IsRefStruct(expression)) =>
            DiagnosticDescriptors.RefStructAwait,
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } loop when _mayBeRefStruct
            && semantics.IsRefStruct(loop.Expression) => DiagnosticDescriptors.RefStructAwait,
        AwaitExpressionSyntax expression when _places.Of(expression) == AwaitedPlace.Unknown =>
            DiagnosticDescriptors.UnknownPlace,
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } loop when _places.Of(loop)
            == AwaitedPlace.Unknown => DiagnosticDescriptors.UnknownPlace,
        AwaitExpressionSyntax when IsInText(node) => DiagnosticDescriptors.InText,
        LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 } local when !IsPlain(local) =>
            DiagnosticDescriptors.UnknownDisposal,
        _ => null,
    };

    private bool SeesText(SyntaxNode call) =>
        (vocabulary.HasArgumentText || ArgumentText.MayBeSeenByFramework(call)) && semantics.SeesText(call);

    private bool IsOfUnknownType(WeavableBody body) =>
        body.Arrow is not null && AsyncFunction.Is(body.Declaration)
        && AsyncFunction.ReturnsValue(body.Declaration, semantics) is null
        && semantics.ReturnsValue(body.Declaration) is null;

    private bool IsPlain(LocalDeclarationStatementSyntax local) =>
        local.Declaration.Variables.Count == 1 && !SuspensionWeaver.HasDirectives(local.UsingKeyword, local.Declaration)
        && semantics.DisposalOf(local.Declaration.Variables[0]) is { } disposal
        && ((disposal.IsKnown && !vocabulary.TakesVar) || DisposalScope.IsBlock(local, semantics));
}
