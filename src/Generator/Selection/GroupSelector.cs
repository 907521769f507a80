using Microsoft.CodeAnalysis;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Selection;

/// <summary>Finds the group that each member of one file belongs to: the nearest
/// declaration that names one decides, whichever mark selects the member.</summary>
internal sealed class GroupSelector(AttributeReader attributes, ProjectMarks marks, Semantics semantics)
{
    private readonly Dictionary<SyntaxNode, string?> _groups = [];

    /// <summary>The name of the group; empty if the member is in none.</summary>
    public string GroupOf(SyntaxNode declaration) =>
        declaration.AncestorsAndSelf()
            .Select(node => TopLevelStatements.Cover(node, declaration) ? NamedBy(node) : null)
            .FirstOrDefault(name => name is not null)
        ?? marks.AssemblyGroup ?? "";

    // All members ask the same types.
    private string? NamedBy(SyntaxNode node)
    {
        if (!_groups.TryGetValue(node, out var name))
        {
            _groups.Add(node,
                name = marks.WholeOf(node) is { } whole
                    ? whole.Group : attributes.GroupOf(DeclarationAttributes.Of(node), semantics));
        }

        return name;
    }
}
