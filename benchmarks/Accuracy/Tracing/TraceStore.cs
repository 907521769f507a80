namespace Weft.Benchmarks;

/// <summary>Room for the events of all threads, allocated once: a tracer that
/// allocated while it traces would bring the collector in.</summary>
internal static class TraceStore
{
    /// <summary>Events that a thread takes room for at a time; a short thread wastes the rest of it.</summary>
    public const int ChunkLength = 1_024;

    private const int Chunks = 24_000;

    private static readonly TraceEvent[] s_events = GC.AllocateUninitializedArray<TraceEvent>(Chunks * ChunkLength,
        pinned: true);
    private static int s_taken;

    /// <summary>The room, chunk after chunk.</summary>
    public static TraceEvent[] Events => s_events;

    /// <summary>Takes a chunk and returns the index of its first event.</summary>
    /// <exception cref="InvalidOperationException">The run has too many events
    /// to be traced; a truth with holes would be none.</exception>
    public static int Take()
    {
        int chunk = Interlocked.Increment(ref s_taken) - 1;
        return chunk < Chunks
            ? chunk * ChunkLength
            : throw new InvalidOperationException($"A run has more than {Chunks * ChunkLength:N0} events.");
    }

    /// <summary>Gives all chunks back.</summary>
    public static void Clear() => Volatile.Write(ref s_taken, 0);
}
