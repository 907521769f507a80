namespace Weft;

/// <summary>Excludes the allocations that Weft itself makes on a thread outside of
/// its probes from the counts, until it is disposed.</summary>
/// <remarks>
/// While a session counts, a probe charges what the thread has allocated since the last one
/// to the innermost frame. So the program's allocations are charged before Weft's own work, and
/// the count continues after it. Without such a session it costs two thread-local reads.
/// </remarks>
internal readonly ref struct OwnAllocations
{
    /// <summary>Charges the frames of the calling thread with their allocations up to now.</summary>
    public static OwnAllocations Begin()
    {
        Probe.Attached?.Count();
        return default;
    }

    /// <summary>Leaves out the allocations since; also on a thread that ran its first probe in between.</summary>
    public void Dispose() => Probe.Attached?.LeaveOutAllocations();
}
