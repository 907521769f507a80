namespace Weft.Renderers.Queries;

/// <summary>The figures of one thread, in nanoseconds.</summary>
/// <param name="Name">The thread's name, safe to show.</param>
/// <param name="Id">Its managed id. The runtime reuses the ids of threads that have ended.</param>
/// <param name="IsThreadPool">Whether it belongs to the thread pool.</param>
/// <param name="Woven">Time with a frame open.</param>
/// <param name="Outside">Time with no frame open.</param>
/// <param name="GarbageCollection">Time in which the garbage collector had stopped the program.</param>
/// <param name="Unattributed">Time that no path can be charged with.</param>
/// <param name="Cpu">Processor time; null where the system does not tell it.</param>
/// <param name="Samples">Samples that charged time.</param>
public sealed record ThreadFigures(
    string Name,
    int Id,
    bool IsThreadPool,
    long Woven,
    long Outside, long GarbageCollection, long Unattributed, long? Cpu, long Samples);
