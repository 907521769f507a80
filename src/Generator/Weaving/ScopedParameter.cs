using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;

namespace Weft.Generator.Weaving;

/// <summary>
/// Finds members that give a <c>scoped</c> parameter another value. Such a parameter may refer to locals
/// that live as long as itself; in a block around the body, locals would live shorter (CS8352, CS9203).
/// </summary>
internal static class ScopedParameter
{
    /// <summary>Whether the member assigns to a scoped parameter of its own, or hands one on by reference.</summary>
    public static bool IsReplacedIn(WeavableBody body)
    {
        var names = ParametersOf(body.Declaration).Where(IsScoped).Select(parameter => parameter.Identifier.ValueText)
            .ToList();
        return names.Count > 0
            && body.Contents.SelectMany(part => part.DescendantNodesAndSelf())
                .Any(node => TargetOf(node) is { } target && names.Contains(target.Identifier.ValueText));
    }

    private static IEnumerable<ParameterSyntax> ParametersOf(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        IndexerDeclarationSyntax indexer => indexer.ParameterList.Parameters,
        AccessorDeclarationSyntax { Parent.Parent: IndexerDeclarationSyntax indexer } =>
            indexer.ParameterList.Parameters,
        _ => [],
    };

    // A params span is scoped without saying so.
    private static bool IsScoped(ParameterSyntax parameter) =>
        parameter.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.ScopedKeyword) || modifier.ValueText == "scoped")
        || (parameter.Modifiers.Any(SyntaxKind.ParamsKeyword) && parameter.Type is not ArrayTypeSyntax);

    private static IdentifierNameSyntax? TargetOf(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax name } => name,
        RefExpressionSyntax { Expression: IdentifierNameSyntax name } => name,
        ArgumentSyntax { Parent: TupleExpressionSyntax, Expression: IdentifierNameSyntax name } => name,
        _ => null,
    };
}
