using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The timeline of one session: a lane for each thread, and the spans of async methods.</summary>
internal sealed class TimelineRecording : RecorderState
{
    private const int SpansShare = 4;

    private readonly SegmentPool _pool;
    private readonly SpanLog _spans;
    private readonly SessionBounds _session;

    /// <summary>Prepares for a session that is about to start.</summary>
    /// <param name="session">The session.</param>
    /// <param name="budget">Bytes for all of it.</param>
    public TimelineRecording(SessionBounds session, long budget)
    {
        _session = session;
        _pool = new SegmentPool(budget - (budget / SpansShare));
        _spans = new SpanLog(session, budget / SpansShare);
    }

    /// <inheritdoc/>
    public override ThreadObserver Observe(ThreadFacts? thread) => new SegmentLane(_pool);

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

    /// <inheritdoc/>
    public override Timeline ToTimeline(IReadOnlyList<ThreadLog> logs, SpanReading? spans, int[] placeOf)
    {
        ArgumentNullException.ThrowIfNull(spans);
        long origin = _session.StartedAt.Time;
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
