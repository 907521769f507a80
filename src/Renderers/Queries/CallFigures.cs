namespace Weft.Renderers.Queries;

/// <summary>All calls of one method by another.</summary>
/// <param name="Caller">Who calls; null for what nobody woven has called.</param>
/// <param name="Callee">Who is called.</param>
/// <param name="Total">
/// Asked for callers, the part of the callee's total on behalf of this caller; asked for callees, the part of the
/// caller's total in this
/// callee. The parts add up to the total, less what the caller took itself.
/// </param>
public sealed record CallFigures(MethodFacts? Caller, MethodFacts Callee, Figures Total);
