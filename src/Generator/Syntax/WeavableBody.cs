using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Syntax;

/// <summary>A member with a body that probes can be woven around.</summary>
/// <param name="Declaration"> The method, constructor, operator, accessor, local function, lambda or anonymous
/// method; the property or indexer if it is expression-bodied; the file if these are its top-level statements.
/// </param>
/// <param name="Block">Its block; null if it has none.</param>
/// <param name="Arrow">Its expression body; null if it has none. A lambda's is
/// never taken: whether it returns a value depends on its delegate.</param>
/// <param name="Semicolon">The end of the expression body.</param>
internal sealed record WeavableBody(SyntaxNode Declaration, BlockSyntax? Block, ArrowExpressionClauseSyntax? Arrow,
    SyntaxToken Semicolon)
{
    /// <summary>Whether these are the top-level statements of a file, in which other things follow.</summary>
    public bool IsTopLevel => Declaration is CompilationUnitSyntax;

    /// <summary>What runs when the member is called: its block, its expression,
    /// or the top-level statements one by one.</summary>
    public IEnumerable<SyntaxNode> Contents =>
        Declaration is CompilationUnitSyntax file
            ? file.Members.OfType<GlobalStatementSyntax>() : [(SyntaxNode?)Block ?? Arrow!.Expression];

    /// <summary>Whether the member is an expression-bodied property or indexer,
    /// whose getter is not written out.</summary>
    public bool IsGetter => Declaration is PropertyDeclarationSyntax or IndexerDeclarationSyntax;

    /// <summary>Whether the expression of an expression body is the member's result.</summary>
    public bool ReturnsValue => Arrow is { Expression: not ThrowExpressionSyntax } && Declaration switch
    {
        MethodDeclarationSyntax method => !IsVoid(method.ReturnType),
        LocalFunctionStatementSyntax function => !IsVoid(function.ReturnType),
        OperatorDeclarationSyntax @operator => !IsVoid(@operator.ReturnType),
        AccessorDeclarationSyntax accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration),
        ConstructorDeclarationSyntax or DestructorDeclarationSyntax => false,
        _ => true,
    };

    /// <summary>All bodies below a node, in source order.</summary>
    public static IEnumerable<WeavableBody> In(SyntaxNode root) =>
        root.DescendantNodesAndSelf().Select(Of).OfType<WeavableBody>();

    /// <summary>The body of a declaration, if it is one that can have a body and has one.</summary>
    public static WeavableBody? Of(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => Of(method, method.Body, method.ExpressionBody, method.SemicolonToken),
        AccessorDeclarationSyntax accessor =>
            Of(accessor, accessor.Body, accessor.ExpressionBody, accessor.SemicolonToken),
        LocalFunctionStatementSyntax function =>
            Of(function, function.Body, function.ExpressionBody, function.SemicolonToken),
        PropertyDeclarationSyntax property => Of(property, null, property.ExpressionBody, property.SemicolonToken),
        IndexerDeclarationSyntax indexer => Of(indexer, null, indexer.ExpressionBody, indexer.SemicolonToken),
        AnonymousFunctionExpressionSyntax lambda => Of(lambda, lambda.Block, null, default),
        CompilationUnitSyntax file when file.Members.Any(SyntaxKind.GlobalStatement) =>
            new WeavableBody(file, null, null, default),
        _ => null,
    };

    private static WeavableBody? Of(SyntaxNode declaration, BlockSyntax? block, ArrowExpressionClauseSyntax? arrow,
        SyntaxToken semicolon) =>
        block is null && arrow is null
            ? null : new WeavableBody(declaration, block, block is null ? arrow : null, semicolon);

    private static bool IsVoid(TypeSyntax type) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
}
