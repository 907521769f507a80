namespace Weft.Renderers.Queries;

/// <summary>All calls of one method by another.</summary>
/// <param name="Caller">The caller; null if no woven method has called the callee.</param>
/// <param name="Callee">Who is called.</param>
/// <param name="Total">
/// Asked for callers, the part of the callee's total on behalf of this caller; asked for callees, the part of the
/// caller's total in this
/// callee. The parts add up to the total, less the self time of the caller.
/// </param>
public sealed record CallFigures(MethodFacts? Caller, MethodFacts Callee, Figures Total);
