using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft.Captures;

/// <summary>The activity of the threads in order of time, and the suspensions of
/// async methods, as far as they fitted into the recorder's budget.</summary>
/// <remarks>
/// Times are nanoseconds since the start of the session by one clock, so that they line up across threads and spans.
/// They are true elapsed times, rounded to ticks: a segment begins and ends at a tick.
/// <see cref="CallPath.Self"/> sums the weights of ticks instead, which are right on average only, while each segment
/// is right by itself; the sums differ by chance.
/// </remarks>
public sealed record Timeline
{
    // Arrays, because a record's comparison of an immutable array takes 2 KB of a NativeAOT binary.
    private readonly ThreadTimeline[] _threads = [];
    private readonly AsyncSpan[] _spans = [];

    /// <summary>The threads, in the order of <see cref="Capture.Threads"/>.</summary>
    public required ImmutableArray<ThreadTimeline> Threads
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_threads);
        init => _threads = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>
    /// The suspensions of async methods, in the order in which they ended; then those that had not
    /// ended when the capture was made, in no particular order. A suspension that began before the
    /// session is shown from the session's start, and appears here once the method has resumed.
    /// </summary>
    public required ImmutableArray<AsyncSpan> Spans
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_spans);
        init => _spans = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>Spans that did not fit into the budget: the oldest were overwritten.</summary>
    public required long DroppedSpanCount { get; init; }

    /// <summary>How much it holds.</summary>
    public override string ToString() => $"{Threads.Length} threads, {Spans.Length} spans";
}
