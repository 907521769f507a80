namespace Weft.Captures;

/// <summary>A frame with all its callers: one node of a thread's calling context tree.</summary>
/// <param name="Parent">Index of the caller in <see cref="ThreadCapture.Paths"/>,
/// always smaller than the node's own; -1 for a root.</param>
/// <param name="Method">Index into <see cref="Capture.Methods"/>.</param>
/// <param name="Self">Time charged while this frame was the innermost one,
/// nanoseconds; includes un-woven code that it called.</param>
/// <param name="SampleCount">Commits that charged <paramref name="Self"/>.</param>
public readonly record struct CallPath(int Parent, int Method, long Self, long SampleCount)
{
    /// <summary>
    /// Processor time while this frame was the innermost one, nanoseconds: the thread's own clock,
    /// distributed by the ticks that found the thread computing. Null where the system does not report it.
    /// </summary>
    public long? Cpu { get; init; }

    /// <summary>
    /// The exact number of calls on this path that began during the session. A call of an async method or iterator
    /// counts once, however often it was suspended. Null if the session did not count them
    /// (<see cref="ProfilerOptions.Count"/>).
    /// </summary>
    public long? Calls { get; init; }

    /// <summary>Bytes allocated while this frame was the innermost one,
    /// exactly. Null if the session did not count them.</summary>
    public long? Allocated { get; init; }

    /// <summary>
    /// Time for which the garbage collector had stopped the program while this frame was the innermost
    /// one, nanoseconds, exactly; no part of <see cref="Self"/>. A collection stops every thread, so the sum
    /// over the paths of all threads can exceed the elapsed time. Null if the session did not count it.
    /// </summary>
    public long? GarbageCollection { get; init; }
}
