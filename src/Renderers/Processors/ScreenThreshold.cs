namespace Weft.Renderers.Processors;

/// <summary>Finds the share below which call paths have to be folded for a tree to fit on a screen.</summary>
internal static class ScreenThreshold
{
    /// <summary>
    /// The threshold is never raised beyond this: a deep stem of callers has
    /// many rows that are all large, and must not hide what lies below it.
    /// </summary>
    internal const double Highest = 0.05;

    /// <summary>Shares are compared as whole numbers, whose lists the program has anyway.</summary>
    private const double Scale = 1e12;

    /// <summary>The smallest share from <paramref name="threshold"/> on with
    /// which about <paramref name="rows"/> rows remain.</summary>
    /// <param name="tree">The whole tree.</param>
    /// <param name="rows">Rows that there is room for, at least 1.</param>
    /// <param name="threshold">Share from which a call path is worth a row at all, 0 to 1.</param>
    /// <param name="countsSelf">Whether a caller's own time has a row beside those of its callees.</param>
    internal static double For(CallTree tree, int rows, double threshold, bool countsSelf)
    {
        var shares = new List<long>();
        tree.Walk((node, level) =>
        {
            if (level > 0)
            {
                Add(node.Kind, node.Total);
                if (countsSelf && !node.Children.IsEmpty)
                {
                    Add(node.Kind, node.Self);
                }
            }
        });
        if (shares.Count <= rows || threshold >= Highest)
        {
            return threshold;
        }

        shares.Sort();
        return Math.Min(shares[^rows] / Scale, Highest);

        void Add(CallNodeKind kind, Measures measures)
        {
            var share = tree.ShareOf(kind, measures);
            if (share > 0 && share >= threshold)
            {
                shares.Add((long)(share * Scale));
            }
        }
    }
}
