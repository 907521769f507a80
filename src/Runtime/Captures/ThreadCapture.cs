using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft.Captures;

/// <summary>
/// What one thread did during the session. Its elapsed time is <see cref="Outside"/> +
/// <see cref="GarbageCollection"/> + <see cref="Unattributed"/> + the self times of all <see cref="Paths"/>, exactly.
/// </summary>
public sealed record ThreadCapture
{
    // Arrays, because a record's comparison of an immutable array takes 2 KB of a NativeAOT binary.
    private readonly CallPath[] _paths = [];

    /// <summary>Managed thread id. The runtime reuses the ids of threads that have ended.</summary>
    public required int Id { get; init; }

    /// <summary>The thread's name, or a description such as <c>Main</c> or <c>Thread pool</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the thread belongs to the thread pool. Its idle time is no part of a headline share.</summary>
    public required bool IsThreadPool { get; init; }

    /// <summary>Time with no frame open, nanoseconds.</summary>
    public required long Outside { get; init; }

    /// <summary>Time in which the garbage collector had stopped the program,
    /// nanoseconds. Not part of any call path.</summary>
    public required long GarbageCollection { get; init; }

    /// <summary>
    /// Time that could not be charged to a call path, nanoseconds: a running thread that no tick has met
    /// yet, for less than a few intervals, and ticks for which there was no memory.
    /// </summary>
    public required long Unattributed { get; init; }

    /// <summary>
    /// User and kernel time of the thread during its part in the session, nanoseconds:
    /// read from the system, not estimated. Null where the system does not report it. The
    /// difference to the sum over <see cref="Paths"/> was spent while no frame was open.
    /// </summary>
    public long? Cpu { get; init; }

    /// <summary>
    /// Bytes that the thread allocated during its part in the session, exactly. Null if the session did not
    /// count them. The difference to the sum over <see cref="Paths"/> was allocated while no frame was open.
    /// </summary>
    public long? Allocated { get; init; }

    /// <summary>The longest time without a probe. Null where the system does not report
    /// processor times, for sums of ended threads, and in older captures.</summary>
    public LongestStretch? Longest { get; init; }

    /// <summary>When the thread ran its last probe, nanoseconds since the start of the session:
    /// afterwards it neither opened nor closed a frame. Null in older captures.</summary>
    public long? LastProbe { get; init; }

    /// <summary>Commits that charged time.</summary>
    public required long SampleCount { get; init; }

    /// <summary>Samples whose stack was deeper than Weft keeps; the deepest kept frame has their time.</summary>
    public required long TruncatedSampleCount { get; init; }

    /// <summary>The thread's calling context tree, flattened: a parent always precedes its children.</summary>
    public required ImmutableArray<CallPath> Paths
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_paths);
        init => _paths = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>The open columns of <see cref="Paths"/>, a number for each path.</summary>
    public PathValues Columns { get; init; } = PathValues.None;

    /// <summary>The name of the thread.</summary>
    public override string ToString() => Name;
}
