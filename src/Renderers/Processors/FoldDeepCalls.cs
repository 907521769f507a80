namespace Weft.Renderers.Processors;

/// <summary>
/// Folds everything below a depth, so that a runaway recursion fills neither the screen nor, by its indentation, the memory.
/// </summary>
internal static class FoldDeepCalls
{
    /// <param name="tree">The tree to cut.</param>
    /// <param name="levels">Levels that stay, counted from the outermost frames; at least 1.</param>
    internal static CallTree Apply(CallTree tree, int levels) => tree.Rebuild((node, children, level) =>
    {
        if (level < levels)
        {
            return node.With([.. children], node.Folded);
        }

        var folded = node.Folded;
        foreach (var child in children)
        {
            folded += FoldedCalls.Of(child);
        }

        return node.With([], folded);
    });
}
