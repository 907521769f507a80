using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>Keeps a page in bounds however many call paths a capture has.</summary>
internal static class HtmlThinning
{
    /// <summary>One sample in ten seconds. What is smaller says nothing about the program.</summary>
    internal const double Share = 0.0001;

    /// <summary>A page with so many rows opens at once; only of larger trees small paths are folded.</summary>
    private const int MostPaths = 100_000;

    /// <summary>The share below which paths of a tree are folded; 0 folds only those without any time.</summary>
    internal static double ShareFor(CallTree tree) => tree.Root.PathCount > MostPaths ? Share : 0;

    internal static CallTree Apply(CallTree tree) => SortByTotal.Apply(FoldSmallCalls.Apply(tree, ShareFor(tree)));
}
