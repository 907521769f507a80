namespace Weft;

/// <summary>The spans of one session, within its budget: the oldest are overwritten
/// by the newest. Under the gate of <see cref="AsyncSpans"/>.</summary>
internal sealed class SpanLog(SessionBounds session, long budget)
{
    private SpanChunk? _oldest;
    private SpanChunk? _newest;
    private long _bytes;
    private int _readers;

    /// <summary>Start of the session, by the clock.</summary>
    public long Start => session.StartedAt.Time;

    /// <summary>Spans for which there was no room.</summary>
    public long DroppedCount { get; private set; }

    /// <summary>Adds the part of a span that belongs to the session, if there is one.</summary>
    public void Add(PathNumber path, long from, long until)
    {
        long start = Math.Max(from, Start);
        long end = Math.Min(until, session.StopsAt.Time);
        if (end <= start)
        {
            return;
        }

        try
        {
            WithRoom().Add(path, start, end);
        }
        catch (OutOfMemoryException)
        {
            DroppedCount++;
        }
    }

    /// <summary>Counts a span that was dropped.</summary>
    public void Drop() => DroppedCount++;

    /// <summary>The spans up to now. They stay as they are until
    /// <see cref="EndReading"/>, which need not be called under the gate.</summary>
    public List<SpanChunk> BeginReading()
    {
        var chunks = new List<SpanChunk>();
        for (SpanChunk? chunk = _oldest; chunk is not null; chunk = chunk.Next)
        {
            chunks.Add(chunk == _newest ? chunk.Copy() : chunk);
        }

        Interlocked.Increment(ref _readers);
        return chunks;
    }

    /// <inheritdoc cref="BeginReading"/>
    public void EndReading() => Interlocked.Decrement(ref _readers);

    private SpanChunk WithRoom()
    {
        if (_newest is { Count: < SpanChunk.Capacity })
        {
            return _newest;
        }

        SpanChunk chunk = DropOldest() ?? new SpanChunk();
        _bytes += SpanChunk.Bytes;
        if (_oldest is null)
        {
            _oldest = chunk;
        }
        else
        {
            _newest!.Next = chunk;
        }

        return _newest = chunk;
    }

    /// <summary>If the budget is used up, drops the oldest, and returns it if it may be written over.</summary>
    private SpanChunk? DropOldest()
    {
        if (_oldest is not { } dropped || _bytes + SpanChunk.Bytes <= budget)
        {
            return null;
        }

        DroppedCount += dropped.Count;
        _bytes -= SpanChunk.Bytes;
        _oldest = dropped.Next;
        if (Volatile.Read(ref _readers) > 0)
        {
            return null;
        }

        dropped.Clear();
        return dropped;
    }
}
