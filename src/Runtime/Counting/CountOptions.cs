namespace Weft;

/// <summary>The events that a session counts in addition to time. Everything here is exact and none of
/// it is free: while such a session runs, every probe takes its long way.</summary>
[Flags]
public enum CountOptions
{
    /// <summary>Nothing: probes cost no more than without counting.</summary>
    None = 0,

    /// <summary>Calls: <see cref="CallPath.Calls"/>. With them a report states the cost of the probes.</summary>
    Calls = 1,

    /// <summary>Bytes allocated: <see cref="CallPath.Allocated"/>.</summary>
    Allocations = 2,

    /// <summary>Pauses of the garbage collector: <see cref="CallPath.GarbageCollection"/>.</summary>
    Pauses = 4,

    /// <summary>All of them.</summary>
    All = Calls | Allocations | Pauses,
}
