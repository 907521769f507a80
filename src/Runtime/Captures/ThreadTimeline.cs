using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft.Captures;

/// <summary>
/// The activity of one thread in order of time. Together with <see cref="DroppedTime"/>
/// the segments last as long as the thread took part in the session, to the nanosecond.
/// </summary>
public sealed record ThreadTimeline
{
    // Arrays, because a record's comparison of an immutable array takes 2 KB of a NativeAOT binary.
    private readonly TimelineSegment[] _segments = [];

    /// <summary>In order of time. Each segment starts at the end of the previous one.</summary>
    public required ImmutableArray<TimelineSegment> Segments
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_segments);
        init => _segments = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>Segments that did not fit into the budget, all of them older than the
    /// kept ones. If many ended threads are listed as one, all their segments.</summary>
    public required long DroppedSegmentCount { get; init; }

    /// <summary>Duration of the dropped segments, nanoseconds.</summary>
    public required long DroppedTime { get; init; }

    /// <summary>How much it holds.</summary>
    public override string ToString() => $"{Segments.Length} segments";
}
