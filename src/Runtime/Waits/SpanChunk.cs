namespace Weft;

/// <summary>Some spans, in the order in which they ended. 20 bytes each.</summary>
internal sealed class SpanChunk
{
    /// <summary>Spans that it has room for.</summary>
    public const int Capacity = 256;

    /// <summary>The bytes that a chunk takes of the budget.</summary>
    public const int Bytes = 5248;

    private readonly PathNumber[] _paths;
    private readonly long[] _starts;
    private readonly long[] _ends;

    public SpanChunk()
    {
        _paths = new PathNumber[Capacity];
        _starts = new long[Capacity];
        _ends = new long[Capacity];
    }

    private SpanChunk(SpanChunk other)
    {
        _paths = (PathNumber[])other._paths.Clone();
        _starts = (long[])other._starts.Clone();
        _ends = (long[])other._ends.Clone();
        Count = other.Count;
    }

    /// <summary>Spans in it.</summary>
    public int Count { get; private set; }

    /// <summary>The one that was begun when this one was full.</summary>
    public SpanChunk? Next { get; set; }

    /// <summary>Adds a span; there has to be room.</summary>
    public void Add(PathNumber path, long start, long end)
    {
        _paths[Count] = path;
        _starts[Count] = start;
        _ends[Count] = end;
        Count++;
    }

    /// <summary>A span, by the clock, with the number of its call path.</summary>
    public (PathNumber Path, long Start, long End) At(int span) => (_paths[span], _starts[span], _ends[span]);

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        Count = 0;
        Next = null;
    }

    /// <summary>A copy, without a next one.</summary>
    public SpanChunk Copy() => new(this);
}
