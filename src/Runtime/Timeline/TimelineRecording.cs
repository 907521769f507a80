using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The timeline of one session: a lane for each thread, and the spans of async methods.</summary>
internal sealed class TimelineRecording : Recording
{
    private const int SpansShare = 4;

    private readonly SegmentPool _pool;
    private readonly SpanLog _spans;

    /// <summary>Prepares for a session that is about to start.</summary>
    /// <param name="session">The session.</param>
    /// <param name="budget">Bytes for all of it.</param>
    public TimelineRecording(Session session, long budget)
    {
        _pool = new SegmentPool(budget - (budget / SpansShare));
        _spans = new SpanLog(session, budget / SpansShare);
    }

    /// <inheritdoc/>
    public override ThreadObserver Observe(ThreadStack? stack) => new SegmentLane(_pool);

    /// <inheritdoc/>
    public override void Start() => AsyncSpans.Add(_spans);

    /// <inheritdoc/>
    public override void BeginCapture() => _pool.BeginReading();

    /// <inheritdoc/>
    public override void EndCapture(bool isLast)
    {
        _pool.EndReading();
        if (isLast)
        {
            _pool.DropAll();
        }
    }

    /// <inheritdoc/>
    public override SpanReading ReadSpans(long end) => AsyncSpans.Read(_spans, end);

    /// <inheritdoc/>
    public override void Stop(IReadOnlyList<ThreadLog> logs) => AsyncSpans.Remove(_spans);

    /// <summary>The timeline of a capture.</summary>
    /// <param name="session">The session.</param>
    /// <param name="logs">What is known of each thread.</param>
    /// <param name="spans">What <see cref="ReadSpans"/> returned.</param>
    /// <param name="placeOf">Where each call path stands in the capture's list of paths that waited, by its number.</param>
    public static Timeline ToTimeline(Session session, IReadOnlyList<ThreadLog> logs, SpanReading spans, int[] placeOf)
    {
        long origin = session.StartedAt.Time;
        var threads = new ThreadTimeline[logs.Count];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = ((SegmentLane)logs[i].Observer!).ToTimeline(origin);
        }

        return new Timeline
        {
            Threads = ImmutableCollectionsMarshal.AsImmutableArray(threads),
            Spans = ImmutableCollectionsMarshal.AsImmutableArray(spans.ToSpans(origin, placeOf)),
            DroppedSpanCount = spans.DroppedCount,
        };
    }
}
