namespace Weft.Renderers.Processors;

/// <summary>
/// Folds call paths that ran and waited for less than a share of the headline time into their callers. Time that belongs to no frame keeps its row.
/// </summary>
internal static class FoldSmallCalls
{
    /// <param name="tree">The tree to thin.</param>
    /// <param name="threshold">Smallest share that stays, 0 to 1; 0 folds only paths without any time.</param>
    internal static CallTree Apply(CallTree tree, double threshold)
    {
        var smallest = Math.Max(1, (long)Math.Ceiling(tree.Headline * threshold));
        return tree.Rebuild((node, children, _) =>
        {
            var folded = node.Folded;
            var kept = new List<CallNode>(children.Length);
            foreach (var child in children)
            {
                if (child.Kind == CallNodeKind.Frame && child.Weight < smallest)
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
}
