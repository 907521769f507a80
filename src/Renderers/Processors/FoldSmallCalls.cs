namespace Weft.Renderers.Processors;

/// <summary>
/// Folds call paths with a small share of both the running and the waiting time
/// into their callers. Time that belongs to no frame keeps its row.
/// </summary>
internal static class FoldSmallCalls
{
    /// <param name="tree">The tree to thin.</param>
    /// <param name="threshold">Smallest share that stays, 0 to 1; 0 folds only paths without any time.</param>
    internal static CallTree Apply(CallTree tree, double threshold) => tree.Rebuild((node, children, _) =>
    {
        var folded = node.Folded;
        var kept = new List<CallNode>(children.Length);
        foreach (var child in children)
        {
            if (IsSmall(tree, child, threshold))
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

    private static bool IsSmall(CallTree tree, CallNode node, double threshold)
        => node.IsFoldable && (node.Sum == 0 || tree.ShareOf(node.Kind, node.Total) < threshold);
}
