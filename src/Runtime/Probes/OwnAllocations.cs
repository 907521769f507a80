namespace Weft;

/// <summary>What Weft itself allocates on a thread outside of its probes, until
/// it is disposed: the counts of allocations leave it out.</summary>
/// <remarks>
/// While a session counts, a probe charges what the thread has allocated since the last one
/// to the innermost frame. So what is the program's is charged ahead of Weft's own work, and
/// the count begins again after it. Without such a session it costs two thread-local reads.
/// </remarks>
internal readonly ref struct OwnAllocations
{
    /// <summary>Charges the frames of the calling thread with what they have allocated up to now.</summary>
    public static OwnAllocations Begin()
    {
        Probe.Attached?.Count();
        return default;
    }

    /// <summary>Leaves out what was allocated since; on a thread that ran its first probe meanwhile, too.</summary>
    public void Dispose() => Probe.Attached?.LeaveOutAllocations();
}
