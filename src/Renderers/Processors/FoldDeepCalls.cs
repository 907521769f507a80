namespace Weft.Renderers.Processors;

/// <summary>
/// Folds everything below a depth, so that a runaway recursion fills neither the screen nor, by its indentation, the memory.
/// </summary>
internal static class FoldDeepCalls
{
    /// <param name="tree">The tree to cut.</param>
    /// <param name="levels">Levels that stay, counted from the outermost frames; at least 1.</param>
    internal static CallTree Apply(CallTree tree, int levels)
    {
        var depths = new Dictionary<CallNode, int> { [tree.Root] = 0 };
        foreach (var (node, depth) in tree.Walk())
        {
            depths[node] = depth + 1;
        }

        return tree.Rebuild((node, children) => depths[node] < levels
            ? node.With([.. children], node.Folded)
            : node.With([], children.Aggregate(node.Folded, static (folded, child) => folded + FoldedCalls.Of(child))));
    }
}
