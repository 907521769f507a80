namespace Weft.Captures;

/// <summary>A call path of async methods, with the time in which it waited: one
/// node of a tree that all threads share.</summary>
/// <param name="Parent">Index of the caller in <see cref="Capture.Waits"/>,
/// always smaller than the node's own; -1 for a root.</param>
/// <param name="Method">Index into <see cref="Capture.Methods"/>.</param>
/// <param name="Wait"> Time in which the method was suspended by an <c>await</c> while no woven method that it
/// had called was open again or suspended, nanoseconds. Measured, not sampled. Activations that wait at the same
/// time are each charged, so it can exceed the elapsed time. Pauses of the garbage collector are part of it.
/// </param>
public readonly record struct WaitingPath(int Parent, int Method, long Wait)
{
    /// <summary>The longest wait of a single activation, if it lasted at least a
    /// tenth of a second. Otherwise null, as in older captures.</summary>
    public LongestWait? Longest { get; init; }

    /// <summary>End of the last wait, or the end of the capture if an activation still
    /// waits, nanoseconds since the start of the session. Null in older captures.</summary>
    public long? LastEnd { get; init; }
}
