namespace Weft;

/// <summary>The memory of a session's segments. When the budget is used up,
/// a thread that needs a chunk gets the oldest of all threads' chunks.</summary>
/// <remarks>
/// <para>Any thread. One comes by once in 256 segments, within a commit; the
/// lock spins, and is held for some ten nanoseconds.</para>
/// <para>While a capture is being made, full chunks are not written over but replaced
/// by new ones, so that a capture need not copy them while threads record.</para>
/// </remarks>
internal sealed class SegmentPool(long budget)
{
    private readonly SpinGate _gate = new();

    // Full ones, and the last ones of threads that have ended.
    private SegmentChunk? _oldest;
    private SegmentChunk? _newest;
    private long _bytes;
    private int _readers;

    /// <summary>Bytes in use.</summary>
    public long UsedBytes => Volatile.Read(ref _bytes);

    /// <summary>From now on, the pool takes no full chunk from a thread.</summary>
    public void BeginReading() => AddReaders(1);

    /// <summary>Ends the reading that <see cref="BeginReading"/> began.</summary>
    public void EndReading() => AddReaders(-1);

    /// <summary>Gives a chunk to a thread that has none or a full one.</summary>
    /// <param name="full">The full one, which can be given to others from now on.</param>
    /// <exception cref="OutOfMemoryException">There is none, and no memory for another.</exception>
    public SegmentChunk Rent(SegmentChunk? full)
    {
        SegmentChunk? chunk = Take(full);
        if (chunk is not null)
        {
            return chunk;
        }

        try
        {
            return new SegmentChunk();
        }
        catch (OutOfMemoryException)
        {
            Interlocked.Add(ref _bytes, -SegmentChunk.Bytes);
            throw;
        }
    }

    /// <summary>Takes the last chunk of a thread that has ended, which can be given to others from now on.</summary>
    public void Close(SegmentChunk last)
    {
        using (_gate.Enter())
        {
            Enqueue(last);
            DropBeyond(budget);
        }
    }

    /// <summary>Drops a chunk, if it is still its owner's.</summary>
    public void Drop(SegmentChunk chunk, SegmentLane owner)
    {
        using (_gate.Enter())
        {
            if (chunk.Owner == owner)
            {
                Remove(chunk);
            }
        }
    }

    /// <summary>Drops everything but the newest chunk of each running thread:
    /// nobody holds much of a session that is over.</summary>
    public void DropAll()
    {
        using (_gate.Enter())
        {
            DropBeyond(long.MinValue);
        }
    }

    /// <summary>Counts a chunk more as used, and returns the oldest if it has
    /// to be, and may be, written over.</summary>
    private SegmentChunk? Take(SegmentChunk? full)
    {
        using (_gate.Enter())
        {
            if (full is not null)
            {
                Enqueue(full);
            }

            SegmentChunk? dropped = DropBeyond(budget - SegmentChunk.Bytes);
            Interlocked.Add(ref _bytes, SegmentChunk.Bytes);
            return _readers == 0 ? dropped : null;
        }
    }

    /// <summary>Drops the oldest chunks until the bytes in use are within a limit; returns one of them.</summary>
    private SegmentChunk? DropBeyond(long bytes)
    {
        SegmentChunk? dropped = null;
        while (_bytes > bytes && _oldest is not null)
        {
            dropped = _oldest;
            Remove(dropped);
        }

        return dropped;
    }

    private void Enqueue(SegmentChunk chunk)
    {
        chunk.Older = _newest;
        chunk.Newer = null;
        if (_newest is null)
        {
            _oldest = chunk;
        }
        else
        {
            _newest.Newer = chunk;
        }

        _newest = chunk;
    }

    private void Remove(SegmentChunk chunk)
    {
        if (chunk.Older is null)
        {
            _oldest = chunk.Newer;
        }
        else
        {
            chunk.Older.Newer = chunk.Newer;
        }

        if (chunk.Newer is null)
        {
            _newest = chunk.Older;
        }
        else
        {
            chunk.Newer.Older = chunk.Older;
        }

        chunk.Older = chunk.Newer = null;
        chunk.Drop();
        Interlocked.Add(ref _bytes, -SegmentChunk.Bytes);
    }

    private void AddReaders(int count)
    {
        using (_gate.Enter())
        {
            _readers += count;
        }
    }
}
