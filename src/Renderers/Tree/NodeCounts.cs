namespace Weft.Renderers;

/// <summary>What was counted exactly; zeros where it was not.</summary>
/// <param name="Calls">Calls that began.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Paused">Time for which the garbage collector had stopped the program, nanoseconds; part of no other time.</param>
internal readonly record struct NodeCounts(long Calls, long Allocated, long Paused)
{
    public static NodeCounts operator +(NodeCounts left, NodeCounts right)
        => new(left.Calls + right.Calls, left.Allocated + right.Allocated, left.Paused + right.Paused);

    internal static NodeCounts Of(CallPath path) => new(path.Calls ?? 0, path.Allocated ?? 0, path.GarbageCollection ?? 0);
}
