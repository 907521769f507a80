namespace Weft.Renderers.Queries;

/// <summary>One method in two captures.</summary>
/// <param name="Method">The method, as the later capture has it if it does.</param>
/// <param name="Before">Its self figures in the earlier capture; null if the capture does not have the method.</param>
/// <param name="After">Its self figures in the later capture; null if the capture does not have the method.</param>
/// <param name="Change">
/// Increase of its time, running and waiting together, nanoseconds; negative if it got faster.
/// </param>
public sealed record MethodChange(MethodFacts Method, Figures? Before, Figures? After, long Change);
