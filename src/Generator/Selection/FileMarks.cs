using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Selection;

/// <summary>The marks in one file that reach beyond it.</summary>
/// <param name="Assembly">The mark on the assembly.</param>
/// <param name="AssemblyGroup">The group that it names; null if it says nothing of groups.</param>
/// <param name="AssemblyIdle">Whether it says that all is idle; null if it says nothing of it.</param>
/// <param name="Parts">Its parts of partial types and members.</param>
internal sealed record FileMarks(
    Mark Assembly, string? AssemblyGroup, bool? AssemblyIdle, ImmutableArray<PartialPart> Parts)
{
    public static FileMarks Read(SyntaxTree tree, ProjectVocabulary vocabulary, Semantics semantics,
        CancellationToken cancellation)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        var attributes = new AttributeReader(vocabulary);
        var parts = root
            .DescendantNodesAndSelf(
                node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .Select(node => (Node: node, Key: PartialKey.Of(node)))
            .Where(part => part.Key is not null)
            .Select(part => PartOf(part.Node, part.Key!, attributes, semantics))
            .ToImmutableArray();
        var lists = root.AttributeLists;
        return new FileMarks(
            attributes.MarkOf(lists), attributes.GroupOf(lists, semantics), attributes.IdleOf(lists, semantics), parts);
    }

    private static PartialPart PartOf(SyntaxNode node, string key, AttributeReader attributes, Semantics semantics)
    {
        var lists = DeclarationAttributes.Of(node);
        return new PartialPart(key, attributes.MarkOf(lists), attributes.GroupOf(lists, semantics),
            attributes.IdleOf(lists, semantics), HasBody(node));
    }

    private static bool HasBody(SyntaxNode node) => WeavableBody.Of(node) is not null || WeavableBody.In(node).Any();
}
