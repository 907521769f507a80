using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The segments of one thread in one session, in the order of time: a list of
/// chunks. The pool may take the oldest.</summary>
/// <remarks>
/// Segments follow each other without a gap, so what was dropped is known by what is left: all
/// before it. The thread alone writes; chunks that others take are found to be somebody else's.
/// </remarks>
internal sealed class SegmentLane : ThreadObserver
{
    private readonly SegmentPool _pool;

    // The lane that the chunks belong to: of a copy, the one it was made of.
    private readonly SegmentLane _original;
    private SegmentChunk? _newest;
    private bool _hasBegun;
    private long _start;
    private long _end;
    private long _count;

    // Of other threads, which have ended.
    private long _addedCount;
    private long _addedTime;

    public SegmentLane(SegmentPool pool)
    {
        _pool = pool;
        _original = this;
    }

    private SegmentLane(SegmentLane other)
    {
        _pool = other._pool;
        _original = other._original;
        _newest = other._newest?.Copy();
        _hasBegun = other._hasBegun;
        _start = other._start;
        _end = other._end;
        _count = other._count;
        _addedCount = other._addedCount;
        _addedTime = other._addedTime;
    }

    /// <inheritdoc/>
    public override void Charge(RecordedTree tree, int place, in Stretch stretch)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _start = _end = stretch.From;
        }
        else if (stretch.From > _end)
        {
            // A commit that ran out of memory before it came here.
            Append(TimelineSegment.Unattributed, stretch.From);
        }

        if (stretch.Time > 0)
        {
            Append(place, stretch.Until - stretch.Paused);
        }

        if (stretch.Paused > 0)
        {
            Append(TimelineSegment.GarbageCollection, stretch.Until);
        }
    }

    /// <inheritdoc/>
    public override ThreadObserver Copy() => new SegmentLane(this);

    /// <inheritdoc/>
    public override void End()
    {
        if (_newest is { } last)
        {
            _pool.Close(last);
        }
    }

    /// <inheritdoc/>
    public override void Add(ThreadObserver ended)
    {
        var lane = (SegmentLane)ended;
        foreach (SegmentChunk chunk in lane.Kept())
        {
            _pool.Drop(chunk, lane._original);
        }

        _addedCount += lane._count + lane._addedCount;
        _addedTime += lane._end - lane._start + lane._addedTime;
    }

    /// <summary>The rest of the lane, for a capture that was begun before.</summary>
    /// <param name="origin">Start of the session, by the clock.</param>
    public ThreadTimeline ToTimeline(long origin)
    {
        List<SegmentChunk> chunks = Kept();
        int count = 0;
        foreach (SegmentChunk chunk in chunks)
        {
            count += chunk.Count;
        }

        var segments = new TimelineSegment[count];
        int next = 0;
        foreach (SegmentChunk chunk in chunks)
        {
            long from = chunk.From;
            for (int i = 0; i < chunk.Count; i++)
            {
                segments[next++] = new TimelineSegment(chunk.PlaceOf(i), from - origin, chunk.EndOf(i) - from);
                from = chunk.EndOf(i);
            }
        }

        return new ThreadTimeline
        {
            Segments = ImmutableCollectionsMarshal.AsImmutableArray(segments),
            DroppedSegmentCount = _addedCount + _count - count,
            DroppedTime = _addedTime + (count == 0 ? _end : chunks[0].From) - _start,
        };
    }

    private void Append(int place, long end)
    {
        if (_newest is { Count: > 0 } newest && newest.PlaceOf(newest.Count - 1) == place)
        {
            newest.Prolong(end);
        }
        else if (HasRoom())
        {
            _newest!.Add(place, end);
            _count++;
        }
        else
        {
            _count++;
        }

        _end = end;
    }

    /// <summary>Makes room for a segment. False if there is no memory at all: then the segment is dropped.</summary>
    private bool HasRoom()
    {
        if (_newest is { Count: < SegmentChunk.Capacity })
        {
            return true;
        }

        try
        {
            // A copy adds little, and takes nothing of the budget.
            SegmentChunk chunk = _original == this ? _pool.Rent(_newest) : new SegmentChunk();
            chunk.Begin(_original, _newest, _count, _end);
            _newest = chunk;
        }
        catch (OutOfMemoryException)
        {
            _newest = null;
        }

        return _newest is not null;
    }

    /// <summary>The chunks that are still the thread's own, oldest first.</summary>
    private List<SegmentChunk> Kept()
    {
        var chunks = new List<SegmentChunk>();
        long number = _newest?.Number ?? 0;
        for (SegmentChunk? chunk = _newest; chunk is not null && chunk.Owner == _original
            && chunk.Number == number; chunk = chunk.Previous)
        {
            chunks.Add(chunk);
            number--;
        }

        chunks.Reverse();
        return chunks;
    }
}
