namespace Weft;

/// <summary>A frame with all its callers: one node of a thread's calling context tree.</summary>
/// <param name="Parent">Index of the caller in <see cref="ThreadCapture.Paths"/>, always smaller than the node's own; -1 for a root.</param>
/// <param name="Method">Index into <see cref="Capture.Methods"/>.</param>
/// <param name="Self">Time charged while this frame was the innermost one, nanoseconds; includes un-woven code that it called.</param>
/// <param name="SampleCount">Commits that charged <paramref name="Self"/>.</param>
public readonly record struct CallPath(int Parent, int Method, long Self, long SampleCount)
{
    /// <summary>
    /// Processor time while this frame was the innermost one, nanoseconds: the thread's own clock, shared out by the ticks that found the thread computing. Null where the
    /// system does not tell.
    /// </summary>
    public long? Cpu { get; init; }
}
