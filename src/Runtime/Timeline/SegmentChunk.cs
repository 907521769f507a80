namespace Weft;

/// <summary>Some consecutive segments of one thread: where each ends and what it found. The
/// first begins where it is said to, each further one where the one before ends.</summary>
/// <remarks>
/// Written by the thread that owns it while it is the thread's newest; it then
/// stays as it is until the pool gives it to somebody else. 12.5 bytes a segment.
/// </remarks>
internal sealed class SegmentChunk
{
    /// <summary>Segments that it has room for.</summary>
    public const int Capacity = 256;

    /// <summary>The bytes that a chunk takes of the budget.</summary>
    public const int Bytes = 3200;

    private readonly long[] _ends;
    private readonly int[] _places;
    private SegmentLane? _owner;
    private SegmentChunk? _previous;

    public SegmentChunk()
    {
        _ends = new long[Capacity];
        _places = new int[Capacity];
    }

    private SegmentChunk(SegmentChunk other)
    {
        _ends = (long[])other._ends.Clone();
        _places = (int[])other._places.Clone();
        _owner = other._owner;
        _previous = other._previous;
        Number = other.Number;
        First = other.First;
        From = other.From;
        Count = Math.Min(other.Count, Capacity);
    }

    /// <summary>Whose segments it holds; null once they are dropped.</summary>
    public SegmentLane? Owner => Volatile.Read(ref _owner);

    /// <summary>The one that the same thread had before, which may belong to another by now.</summary>
    public SegmentChunk? Previous => Volatile.Read(ref _previous);

    /// <summary>Counts the chunks of a thread.</summary>
    public long Number { get; private set; }

    /// <summary>Counts the segments of a thread: number of its first one.</summary>
    public long First { get; private set; }

    /// <summary>When its first segment begins, by the clock.</summary>
    public long From { get; private set; }

    /// <summary>Segments in it.</summary>
    public int Count { get; private set; }

    /// <summary>Its neighbours in the pool's list. Under the gate of the pool.</summary>
    internal SegmentChunk? Older { get; set; }

    /// <inheritdoc cref="Older"/>
    internal SegmentChunk? Newer { get; set; }

    /// <summary>When a segment ends, by the clock.</summary>
    public long EndOf(int segment) => _ends[segment];

    /// <summary>What a segment found: a node of the thread's call tree, or a
    /// negative constant of <see cref="TimelineSegment"/>.</summary>
    public int PlaceOf(int segment) => _places[segment];

    /// <summary>Starts again, empty, as the newest chunk of a thread.</summary>
    public void Begin(SegmentLane owner, SegmentChunk? previous, long first, long from)
    {
        Number = previous is null ? 0 : previous.Number + 1;
        First = first;
        From = from;
        Count = 0;
        Volatile.Write(ref _previous, previous);
        Volatile.Write(ref _owner, owner);
    }

    /// <summary>Adds a segment; there has to be room.</summary>
    public void Add(int place, long end)
    {
        _places[Count] = place;
        _ends[Count] = end;
        Count++;
    }

    /// <summary>Lets the newest segment last longer.</summary>
    public void Prolong(long end) => _ends[Count - 1] = end;

    /// <summary>No thread owns the chunk any more. Its content stays for readers.</summary>
    public void Drop()
    {
        Volatile.Write(ref _owner, null);
        Volatile.Write(ref _previous, null);
    }

    /// <summary>A copy. May be taken while the owner writes; then it is thrown away.</summary>
    public SegmentChunk Copy() => new(this);
}
