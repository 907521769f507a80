namespace Weft;

/// <summary>
/// A tree of call paths of limited size, found by hashing parent and frame (open
/// addressing, linear probing). One thread at a time adds; any number read meanwhile.
/// </summary>
/// <remarks>
/// An entry is written before its number is published in the index, and never again: who finds
/// the number finds the entry. A thread that gets a number from another thread sees a table that
/// has it, because the number came by way of a barrier and the table was published before.
/// </remarks>
internal sealed class CallPathTable
{
    private readonly Entry[] _entries;

    // Numbers of paths plus one; 0 is free. Half of it always stays free, so that a search ends.
    private readonly int[] _index;
    private int _count;

    /// <summary>Makes a table whose first path is a given one, which is found
    /// by its number alone and takes in all below it.</summary>
    /// <param name="capacity">Paths that it has room for, a power of 2.</param>
    /// <param name="others">Frame of path number <see cref="PathNumber.Others"/>.</param>
    public CallPathTable(int capacity, FrameId others)
        : this(capacity)
    {
        _entries[PathNumber.Others.Value] = new Entry { Parent = PathNumber.None, Frame = others, Depth = 1 };
        _count = 1;
    }

    private CallPathTable(int capacity)
    {
        _entries = new Entry[capacity];
        _index = new int[capacity * 2];
    }

    /// <summary>Paths in the table. A reader may see fewer than there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Whether there is no room for another path.</summary>
    public bool IsFull => _count == _entries.Length;

    /// <inheritdoc cref="CallPaths.ParentOf"/>
    public PathNumber ParentOf(PathNumber path) => _entries[path.Value].Parent;

    /// <inheritdoc cref="CallPaths.FrameOf"/>
    public FrameId FrameOf(PathNumber path) => _entries[path.Value].Frame;

    /// <inheritdoc cref="CallPaths.IsLimit"/>
    public bool IsLimit(PathNumber path) =>
        path == PathNumber.Others || _entries[path.Value].Depth >= CallPaths.MaxDepth;

    /// <summary>The number of a path; <see cref="PathNumber.None"/> if the table does not have it or not yet.</summary>
    public PathNumber Find(PathNumber parent, FrameId frame)
    {
        int mask = _index.Length - 1;
        int slot = PathHash.Of(parent.Value, frame) & mask;
        while (Volatile.Read(ref _index[slot]) is var number && number != 0)
        {
            ref readonly Entry entry = ref _entries[number - 1];
            if (entry.Parent == parent && entry.Frame == frame)
            {
                return new PathNumber(number - 1);
            }

            slot = (slot + 1) & mask;
        }

        return PathNumber.None;
    }

    /// <summary>Adds a path that is not in the table yet and returns its number. There has to be room.</summary>
    public PathNumber Add(PathNumber parent, FrameId frame)
    {
        int path = _count;
        _entries[path] = new Entry
        {
            Parent = parent,
            Frame = frame,
            Depth = parent.IsNone ? 1 : _entries[parent.Value].Depth + 1
        };
        Publish(path);
        Volatile.Write(ref _count, path + 1);
        return new PathNumber(path);
    }

    /// <summary>A table of twice the size with the same paths. This one stays
    /// as it is for those who still read it.</summary>
    public CallPathTable Grow()
    {
        var table = new CallPathTable(_entries.Length * 2) { _count = _count };
        Array.Copy(_entries, table._entries, _count);
        for (int path = PathNumber.Others.Value + 1; path < _count; path++)
        {
            table.Publish(path);
        }

        return table;
    }

    private void Publish(int path)
    {
        int mask = _index.Length - 1;
        int slot = PathHash.Of(_entries[path].Parent.Value, _entries[path].Frame) & mask;
        while (_index[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        Volatile.Write(ref _index[slot], path + 1);
    }

    private struct Entry
    {
        public PathNumber Parent;
        public FrameId Frame;
        public int Depth;
    }
}
