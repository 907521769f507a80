using System.Collections.Immutable;

namespace Weft.Captures;

/// <summary>
/// The activity of one thread in order of time. Together with <see cref="DroppedTime"/>
/// the segments last as long as the thread took part in the session, to the nanosecond.
/// </summary>
public sealed record ThreadTimeline
{
    /// <summary>In order of time. Each segment starts at the end of the previous one.</summary>
    public required ImmutableArray<TimelineSegment> Segments { get; init; }

    /// <summary>Segments that did not fit into the budget, all of them older than the
    /// kept ones. If many ended threads are listed as one, all their segments.</summary>
    public required long DroppedSegmentCount { get; init; }

    /// <summary>Duration of the dropped segments, nanoseconds.</summary>
    public required long DroppedTime { get; init; }
}
