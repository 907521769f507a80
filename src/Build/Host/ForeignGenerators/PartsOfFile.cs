using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Build.ForeignGenerators;

/// <summary>Takes a file apart.</summary>
internal static class PartsOfFile
{
    /// <summary>The whole file.</summary>
    public static Part Whole(SyntaxTree tree)
    {
        var types = tree.GetRoot().DescendantNodes(IsAround).OfType<BaseTypeDeclarationSyntax>().ToList();
        return new Part(
            tree.FilePath, tree.GetRoot().FullSpan, "",
            [.. types.Select(static type => type.Identifier.ValueText).Distinct()], AttributesOf(types));
    }

    /// <summary>
    /// The parts of a file with woven members whose text is another one in the copy, in source order.
    /// </summary>
    public static IEnumerable<Part> Changed(SyntaxTree original, SyntaxTree copy)
    {
        var (before, after) = (Nodes(original), Nodes(copy));

        // Weaving adds no members. Should it do so one day, every part is taken for changed.
        return before.Count != after.Count
            ? before.Select(static nodes => PartOf(nodes))
            : before.Zip(after).Where(static pair => TextOf(pair.First) != TextOf(pair.Second))
                .Select(static pair => PartOf(pair.First));
    }

    /// <summary>For each part of a file as in <see cref="Changed"/> the words of its woven text.</summary>
    public static IEnumerable<(Part Part, IEnumerable<string> Words)> Woven(SyntaxTree original, SyntaxTree copy)
    {
        var (before, after) = (Nodes(original), Nodes(copy));
        return before.Count != after.Count
            ? []
            : before.Zip(after)
                .Select(static pair =>
                    (PartOf(pair.First),
                        pair.Second.SelectMany(static node => node.DescendantTokens())
                            .Select(static token => token.Text)));
    }

    // Each part as its nodes: several for top-level statements, else one.
    private static List<SyntaxNode[]> Nodes(SyntaxTree tree)
    {
        var nodes = tree.GetRoot().DescendantNodes(IsAround).ToList();
        var parts = nodes.OfType<MemberDeclarationSyntax>()
            .Where(static node => !IsAround(node) && node is not GlobalStatementSyntax)
            .Select(static node => new SyntaxNode[] { node });
        var headers = nodes.OfType<TypeDeclarationSyntax>().Select(static type => type.BaseList)
            .OfType<BaseListSyntax>().Select(static list => new SyntaxNode[] { list });
        SyntaxNode[] statements = [.. nodes.OfType<GlobalStatementSyntax>()];
        return [.. parts.Concat(headers).Concat(statements.Length == 0 ? [] : [statements])];
    }

    private static bool IsAround(SyntaxNode node) =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static string TextOf(SyntaxNode[] nodes) => string.Concat(nodes.Select(static node => node.ToString()));

    private static Part PartOf(SyntaxNode[] nodes)
    {
        var types = nodes[0].Ancestors().OfType<BaseTypeDeclarationSyntax>().ToList();
        return new Part(
            nodes[0].SyntaxTree.FilePath,
            TextSpan.FromBounds(nodes[0].SpanStart, nodes[^1].Span.End),
            NameOf(nodes[0]),
            [.. types.Select(static type => type.Identifier.ValueText)],
            AttributesOf(types.Append(nodes[0])));
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        _ => "",
    };

    private static ImmutableArray<string> AttributesOf(IEnumerable<SyntaxNode> declarations) => [.. declarations
        .SelectMany(static declaration => declaration.ChildNodes().OfType<AttributeListSyntax>())
        .SelectMany(static list => list.Attributes)
        .Select(static attribute => AttributeName.Of(attribute.Name))
        .Distinct()];
}
