namespace Weft.Renderers.Queries;

/// <summary>One method in two captures.</summary>
/// <param name="before">The earlier one; null if that capture does not have it.</param>
/// <param name="after">The later one; null if that capture does not have it.</param>
internal sealed class ComparedMethod(MethodRow? before, MethodRow? after)
{
    internal NodeSubject Subject => (after ?? before)!.Subject;

    internal MethodRow? Before => before;

    internal MethodRow? After => after;

    /// <summary>By how much the method itself got slower, running and waiting
    /// together, nanoseconds; negative if it got faster.</summary>
    internal long Change => (after?.Self.Sum ?? 0) - (before?.Self.Sum ?? 0);
}
