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
    private const int MostPathsOfThread = 5_000;

    /// <summary>The share below which paths of a tree are folded; 0 folds only those without any time.</summary>
    internal static double ShareFor(CallTree tree, int mostPaths = MostPaths) => tree.Root.PathCount > mostPaths ? Share : 0;

    /// <summary>The tree of all threads.</summary>
    internal static CallTree All(CallTree tree) => Apply(tree, MostPaths);

    /// <summary>That of one of them. What it folds can be seen in the tree of all.</summary>
    internal static CallTree Single(CallTree tree) => Apply(tree, MostPathsOfThread);

    private static CallTree Apply(CallTree tree, int mostPaths) => SortByTotal.Apply(FoldSmallCalls.Apply(tree, ShareFor(tree, mostPaths)));
}
