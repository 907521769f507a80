namespace Weft.Renderers.Profiles;

/// <summary>What was measured on one thread.</summary>
/// <param name="Name">The thread's name as it was recorded.</param>
/// <param name="Id">Its managed id. The runtime reuses the ids of threads that have ended.</param>
/// <param name="IsThreadPool">Whether it belongs to the thread pool.</param>
/// <param name="Rows">What was measured.</param>
/// <param name="Segments">What it did one after the other; empty without a timeline.</param>
public sealed record ProfileThread(
    StringHandle Name, int Id, bool IsThreadPool, ProfileRows Rows, SegmentList Segments);
