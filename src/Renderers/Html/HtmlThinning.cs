using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>Keeps a page in bounds however many call paths a capture has.</summary>
internal static class HtmlThinning
{
    /// <summary>One sample in ten seconds. What is smaller says nothing about the program.</summary>
    internal const double Share = 0.0001;

    /// <summary>A page with so many rows opens at once; only of larger trees small paths are folded.</summary>
    private const int MostPaths = 100_000;

    /// <summary>There are up to 24 of them on a page.</summary>
    private const int MostPathsOfThread = 2_000;

    /// <summary>A third of a power of ten.</summary>
    private const double Step = 2.15;

    /// <summary>The share below which paths of the tree of all threads are
    /// folded; 0 folds only those without any time.</summary>
    internal static double ShareFor(CallTree tree) => tree.Root.PathCount > MostPaths ? Share : 0;

    /// <summary>The tree of all threads.</summary>
    internal static CallTree All(CallTree tree) => Folded(tree, ShareFor(tree));

    /// <summary>The tree of one thread, without processor times. What it folds
    /// can be seen in the tree of all.</summary>
    internal static CallTree Single(CallTree tree)
    {
        var folded = Folded(tree, 0);
        for (var share = Share; RowsOf(folded) > MostPathsOfThread && share < 1; share *= Step)
        {
            folded = Folded(tree, share);
        }

        return new CallTree(folded.Name, folded.Root, folded.Known & ~KnownMeasures.Cpu);
    }

    private static CallTree Folded(CallTree tree, double share) => SortByTotal.Apply(FoldSmallCalls.Apply(tree, share));

    private static int RowsOf(CallTree tree)
    {
        var rows = 0;
        tree.Walk((_, _) => rows++);
        return rows;
    }
}
