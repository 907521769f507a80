using System.Collections.Immutable;

namespace Weft.Captures;

/// <summary>
/// What one thread did, one after the other. Together with <see cref="DroppedTime"/>
/// the segments last as long as the thread took part in the session, to the nanosecond.
/// </summary>
public sealed record ThreadTimeline
{
    /// <summary>In the order of time. Each starts where the one before ends.</summary>
    public required ImmutableArray<TimelineSegment> Segments { get; init; }

    /// <summary>Segments for which there was no room, all of them before those
    /// that are kept; of many ended threads that are listed as one, all.</summary>
    public required long DroppedSegmentCount { get; init; }

    /// <summary>How long those lasted, nanoseconds.</summary>
    public required long DroppedTime { get; init; }
}
