using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Syntax;

/// <summary>What the weaver looks for in a file, found in one walk: walking a
/// tree costs more than everything that is done with it.</summary>
/// <param name="Bodies">All bodies that probes could stand around, in source order, outer before inner.</param>
/// <param name="Attributes">All attributes.</param>
/// <param name="Iterators">The members, local functions and lambdas that contain a <c>yield</c> of their own.</param>
/// <param name="Outer">The members, local functions and lambdas that contain a
/// function or a query of their own, which may capture what they declare.</param>
internal sealed record FileSyntax(List<WeavableBody> Bodies, List<AttributeSyntax> Attributes,
    HashSet<SyntaxNode> Iterators, HashSet<SyntaxNode> Outer)
{
    public static FileSyntax Of(SyntaxNode root)
    {
        var found = new FileSyntax([], [], [], []);
        foreach (var node in root.DescendantNodesAndSelf())
        {
            if (node is AttributeSyntax attribute)
            {
                found.Attributes.Add(attribute);
            }
            else if (node is YieldStatementSyntax)
            {
                found.Iterators.Add(node.Ancestors().First(IsFunction));
            }

            if (node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax)
            {
                found.Outer.Add(node.Ancestors().First(IsFunction));
            }

            if (WeavableBody.Of(node) is { } body)
            {
                found.Bodies.Add(body);
            }
        }

        return found;
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax
            or MemberDeclarationSyntax;
}
