using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>
/// Decides whether what follows a <c>using</c> declaration becomes a block, so that an asynchronous disposal can
/// be written out behind it, or the frame be opened ahead of another one. Elsewhere a wrapper of the runtime's is
/// declared in place of the one, which costs a delegate if the disposal waits, and nothing in place of the other.
/// </summary>
internal static class DisposalScope
{
    /// <summary>
    /// Whether a block would help and change nothing. A block changes the program if a function in it is called
    /// from outside, if a function captures its variables in another object than without it, or if a variable
    /// declared further out refers to one of its variables, which would not live long enough.
    /// </summary>
    public static bool IsBlock(LocalDeclarationStatementSyntax local, Semantics semantics) =>
        local is { UsingKeyword.RawKind: not 0, Parent: BlockSyntax block }
        && Following(local, block) is var following
        && (IsAsynchronous(local) || following.Any(statement => OwnNodes.Of(statement).Any(OwnNodes.IsAwait)))
        && !following.SelectMany(statement => statement.DescendantNodesAndSelf()).Any(IsFunction)
        && !WrittenBefore(local, following)
            .Any(variable =>
                IsAsynchronous(local) ? semantics.RefersToVariables(variable) : !HasPredefinedType(variable));

    private static bool IsAsynchronous(LocalDeclarationStatementSyntax local) => local.AwaitKeyword.RawKind != 0;

    private static List<StatementSyntax> Following(StatementSyntax statement, BlockSyntax block) =>
        [.. block.Statements.Where(other => other.SpanStart > statement.SpanStart)];

    private static bool IsFunction(SyntaxNode node) =>
        node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax;

    // The variables declared ahead of a statement that are given another value
    // behind it, or handed on by reference with others.
    private static IEnumerable<SyntaxNode> WrittenBefore(SyntaxNode local, List<StatementSyntax> following)
    {
        var written = new HashSet<string>(following
            .SelectMany(OwnNodes.Of)
            .Select(WriterOf)
            .OfType<SyntaxNode>()
            .SelectMany(target => target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Select(name => name.Identifier.ValueText));
        return written.Count == 0 ? [] : local.Ancestors().First(IsOutermost)
            .DescendantNodes(node => node.SpanStart < local.SpanStart)
            .Where(node => node.SpanStart < local.SpanStart && NameOf(node) is { } name && written.Contains(name));
    }

    private static SyntaxNode? WriterOf(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        InvocationExpressionSyntax call
            when call.ArgumentList.Arguments.Any(argument => argument.RefKindKeyword.RawKind != 0) => call,
        _ => null,
    };

    private static bool IsOutermost(SyntaxNode node) => OwnNodes.IsFunction(node) || node is CompilationUnitSyntax;

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        _ => null,
    };

    private static bool HasPredefinedType(SyntaxNode variable) =>
        variable.Parent is VariableDeclarationSyntax
        {
            Type: PredefinedTypeSyntax or NullableTypeSyntax
            or ArrayTypeSyntax
        };
}
