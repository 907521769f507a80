using Microsoft.CodeAnalysis;
using Weft.Generator.Syntax.Binding;

namespace Weft.Generator.Selection;

/// <summary>Finds out which members of one file are idle: the nearest
/// declaration that says anything about it decides.</summary>
internal sealed class IdleSelector(AttributeReader attributes, ProjectMarks marks, Semantics semantics)
{
    private readonly Dictionary<SyntaxNode, bool?> _known = [];

    /// <summary>Whether the member's own time is idle.</summary>
    public bool IsIdle(SyntaxNode declaration) =>
        declaration.AncestorsAndSelf().Select(node => TopLevelStatements.Cover(node, declaration) ? SaidBy(node) : null)
            .FirstOrDefault(said => said is not null)
        ?? marks.AssemblyIdle ?? false;

    // All members ask the same types.
    private bool? SaidBy(SyntaxNode node)
    {
        if (!_known.TryGetValue(node, out var said))
        {
            _known.Add(node,
                said = marks.WholeOf(node) is { } whole
                    ? whole.Idle : attributes.IdleOf(DeclarationAttributes.Of(node), semantics));
        }

        return said;
    }
}
