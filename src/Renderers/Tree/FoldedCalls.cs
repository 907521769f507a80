namespace Weft.Renderers;

/// <summary>Call paths that were taken out of a node's children; their time stays in the node's totals.</summary>
/// <param name="count">Call paths folded, each counted once with all below it.</param>
/// <param name="total">The measures of these calls and their callees.</param>
internal readonly struct FoldedCalls(int count, Measures total)
{
    /// <summary>Call paths folded.</summary>
    internal int Count => count;

    /// <summary>The measures of these calls.</summary>
    internal Measures Total => total;

    public static FoldedCalls operator +(in FoldedCalls left, in FoldedCalls right) =>
        new(left.Count + right.Count, left.Total + right.Total);

    /// <summary>Everything in the node's subtree, as folded calls.</summary>
    internal static FoldedCalls Of(CallNode node) => new(node.PathCount, node.Total);
}
