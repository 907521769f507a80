namespace Weft.Renderers.Queries;

/// <summary>A call path as a row of a tree.</summary>
/// <param name="Method">Its innermost method.</param>
/// <param name="Level">1 for an outermost row; the caller is the nearest row before it with one level less.</param>
/// <param name="Self">Measured with it innermost.</param>
/// <param name="Total">Measured with it open.</param>
/// <param name="IsRecursive">Whether calls of the method by itself are merged in it.</param>
public sealed record PathFigures(MethodFacts Method, int Level, Figures Self, Figures Total, bool IsRecursive);
