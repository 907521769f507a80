namespace Weft.Renderers.Queries;

/// <summary>A method with the sums over all of its call paths.</summary>
/// <param name="Method">The method.</param>
/// <param name="Self">Measured with it innermost; these add up to the whole capture.</param>
/// <param name="Total">Measured with it open, a recursion once.</param>
/// <param name="Paths">Call paths that end with it.</param>
public sealed record MethodFigures(MethodFacts Method, Figures Self, Figures Total, int Paths);
