namespace Weft.Renderers.Processors;

/// <summary>Finds the share below which call paths have to be folded for a tree to fit on a screen.</summary>
internal static class ScreenThreshold
{
    /// <summary>
    /// The threshold is never raised beyond this: a deep stem of callers has many rows that are all large, and must not hide what lies below it.
    /// </summary>
    internal const double Highest = 0.05;

    /// <summary>The smallest share from <paramref name="threshold"/> on with which about <paramref name="rows"/> rows remain.</summary>
    /// <param name="tree">The whole tree.</param>
    /// <param name="rows">Rows that there is room for, at least 1.</param>
    /// <param name="threshold">Share from which a call path is worth a row at all, 0 to 1.</param>
    internal static double For(CallTree tree, int rows, double threshold)
    {
        var smallest = tree.Headline * threshold;
        var times = new List<long>();
        tree.Walk((node, level) =>
        {
            if (level == 0)
            {
                return;
            }

            Add(node.Weight);
            if (!node.Children.IsEmpty)
            {
                // A caller's own time has a row beside those of its callees.
                Add(node.Self + node.Wait);
            }
        });
        if (times.Count <= rows || threshold >= Highest)
        {
            return threshold;
        }

        times.Sort();
        return Math.Min((double)times[^rows] / tree.Headline, Highest);

        void Add(long time)
        {
            if (time >= smallest)
            {
                times.Add(time);
            }
        }
    }
}
