using System.Collections.Immutable;

namespace Weft.Captures;

/// <summary>What the threads did one after the other, and when async methods
/// were suspended, as far as it fitted into the recorder's budget.</summary>
/// <remarks>
/// Times are nanoseconds since the start of the session by one clock, so that they line up across threads and spans.
/// They are true elapsed times, rounded to ticks: a segment begins and ends at a tick. What <see cref="CallPath.Self"/>
/// adds up is what ticks weigh, which is true on average, while a segment is true by itself; the sums differ by chance.
/// </remarks>
public sealed record Timeline
{
    /// <summary>The threads, in the order of <see cref="Capture.Threads"/>.</summary>
    public required ImmutableArray<ThreadTimeline> Threads { get; init; }

    /// <summary>
    /// The suspensions of async methods, in the order in which they ended; last those that
    /// had not ended when the capture was made, in no particular order. What was suspended
    /// before the session started begins with it, and is found here once it has gone on.
    /// </summary>
    public required ImmutableArray<AsyncSpan> Spans { get; init; }

    /// <summary>Spans for which there was no room: the oldest were overwritten.</summary>
    public required long DroppedSpanCount { get; init; }
}
