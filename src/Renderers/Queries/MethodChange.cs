namespace Weft.Renderers.Queries;

/// <summary>One method in two captures.</summary>
/// <param name="Method">The method, as the later capture has it if it does.</param>
/// <param name="Before">What it took itself in the earlier capture; null if that does not have it.</param>
/// <param name="After">What it took itself in the later capture; null if that does not have it.</param>
/// <param name="Change">
/// By how much it got slower, running and waiting together, nanoseconds; negative if it got faster.
/// </param>
public sealed record MethodChange(MethodFacts Method, Figures? Before, Figures? After, long Change);
