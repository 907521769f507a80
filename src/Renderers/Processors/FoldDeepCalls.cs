using System.Collections.Immutable;

namespace Weft.Renderers.Processors;

/// <summary>
/// Folds everything below a depth, so that a runaway recursion fills neither the screen
/// nor, by its indentation, the memory. Time that belongs to no frame keeps its row.
/// </summary>
internal static class FoldDeepCalls
{
    /// <param name="tree">The tree to cut.</param>
    /// <param name="levels">Levels that stay, counted from the outermost frames; at least 1.</param>
    internal static CallTree Apply(CallTree tree, int levels) => tree.Rebuild((node, children, level) =>
    {
        if (level < levels)
        {
            return node.With(ImmutableArray.Create(children), node.Folded);
        }

        var folded = node.Folded;
        var kept = new List<CallNode>();
        foreach (var child in children)
        {
            if (child.IsFoldable)
            {
                folded += FoldedCalls.Of(child);
            }
            else
            {
                kept.Add(child);
            }
        }

        return node.With([.. kept], folded);
    });
}
