namespace Weft;

/// <summary>The spans of a capture, by the clock, with the numbers of their call paths.</summary>
internal sealed class SpanReading
{
    private readonly Span[] _spans;
    private int _count;

    // A reading shows nothing beyond this moment.
    private readonly long _end;

    /// <summary>Reads those that have ended.</summary>
    /// <param name="chunks">Where they are.</param>
    /// <param name="openCount">How many will be added that have not.</param>
    /// <param name="droppedCount">How many there was no room for.</param>
    /// <param name="end">End of the capture, by the clock.</param>
    public SpanReading(List<SpanChunk> chunks, int openCount, long droppedCount, long end)
    {
        _end = end;
        DroppedCount = droppedCount;
        foreach (SpanChunk chunk in chunks)
        {
            _count += chunk.Count;
        }

        _spans = new Span[_count + openCount];
        _count = 0;
        foreach (SpanChunk chunk in chunks)
        {
            for (int i = 0; i < chunk.Count; i++)
            {
                (PathNumber path, long start, long spanEnd) = chunk.At(i);
                Add(path, start, Math.Min(spanEnd, end));
            }
        }
    }

    /// <summary>Spans for which there was no room.</summary>
    public long DroppedCount { get; }

    /// <summary>One more than the greatest number of a path.</summary>
    public int PathCount
    {
        get
        {
            int count = 0;
            for (int i = 0; i < _count; i++)
            {
                count = Math.Max(count, _spans[i].Path.Value + 1);
            }

            return count;
        }
    }

    /// <summary>Writes 1 at the number of each path.</summary>
    public void MarkPaths(int[] marks)
    {
        for (int i = 0; i < _count; i++)
        {
            marks[_spans[i].Path.Value] = 1;
        }
    }

    /// <summary>Adds a span that has not ended, if it began before that moment.</summary>
    public void AddOpen(PathNumber path, long start) => Add(path, start, _end);

    /// <summary>The spans as a capture lists them.</summary>
    /// <param name="origin">Start of the session, by the clock.</param>
    /// <param name="placeOf">Where each path stands in the capture's list of paths that waited, by its number.</param>
    public AsyncSpan[] ToSpans(long origin, int[] placeOf)
    {
        var spans = new AsyncSpan[_count];
        for (int i = 0; i < spans.Length; i++)
        {
            ref readonly Span span = ref _spans[i];
            spans[i] = new AsyncSpan(placeOf[span.Path.Value], span.Start - origin, span.End - span.Start);
        }

        return spans;
    }

    private void Add(PathNumber path, long start, long end)
    {
        if (end > start)
        {
            _spans[_count++] = new Span { Path = path, Start = start, End = end };
        }
    }

    private struct Span
    {
        public PathNumber Path;
        public long Start;
        public long End;
    }
}
