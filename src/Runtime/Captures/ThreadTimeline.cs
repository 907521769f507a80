using System.Collections.Immutable;
using System.Runtime.CompilerServices;

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

    /// <summary>Whether it is the same object.</summary>
    /// <remarks>Comparing the arrays would tell no more, and take 2 KB of a NativeAOT binary for each.</remarks>
    public bool Equals(ThreadTimeline? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>How much it holds.</summary>
    public override string ToString() => $"{Segments.Length} segments";
}
