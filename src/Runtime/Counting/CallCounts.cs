namespace Weft;

/// <summary>Counts by call path, growing with the number of distinct paths and with nothing else.</summary>
/// <remarks>One thread adds, any number read meanwhile without being waited for (docs/snapshots.md). 12 bytes a path, 8 to 16 in its index and 24 to 48 of counts.</remarks>
internal sealed class CallCounts
{
    private const int InitialCapacity = 64;

    private readonly CallPathTree _tree = new(CallPaths.MaxCount, CallPaths.OthersFrame);
    private CallCount[] _counts = new CallCount[InitialCapacity];
    private CallCount _outside;

    /// <summary>The counts of a path.</summary>
    public ref CallCount this[int path] => ref _counts[path];

    /// <summary>What was counted with no frame open.</summary>
    public ref CallCount Outside => ref _outside;

    /// <summary>The number of a path that is known, or -1.</summary>
    public int Find(int parent, int frame) => _tree.Table.Find(parent, frame);

    /// <summary>
    /// The number of a path, which is added if it is not known. A frame that is too deep has its caller's; where there is no memory, and beyond a million paths,
    /// <see cref="CallPaths.Others"/> takes it in, so that no count is lost.
    /// </summary>
    public int Intern(int parent, int frame)
    {
        try
        {
            // Room for the counts first: a reader that finds the path finds its counts.
            if (_tree.Table.Count == _counts.Length)
            {
                CallCount[] counts = _counts;
                Array.Resize(ref counts, counts.Length * 2);
                Volatile.Write(ref _counts, counts);
            }

            return _tree.Intern(parent, frame);
        }
        catch (OutOfMemoryException)
        {
            return CallPaths.Others;
        }
    }

    /// <summary>Adds everything that others hold.</summary>
    public void Add(CountedPaths others)
    {
        _outside.Add(others.Outside);
        var places = new int[others.Count];
        for (int path = 0; path < places.Length; path++)
        {
            int parent = others.ParentOf(path);
            places[path] = path == CallPaths.Others ? path : Intern(parent < 0 ? CallPaths.None : places[parent], others.FrameOf(path));
            _counts[places[path]].Add(others[path]);
        }
    }

    /// <summary>What was counted so far. Any thread.</summary>
    public CountedPaths Read()
    {
        CallPathTable table = _tree.Table;
        var read = new CallCount[table.Count];
        CallCount[] counts = Volatile.Read(ref _counts);
        for (int path = 0; path < read.Length; path++)
        {
            read[path] = counts[path].Read();
        }

        return new CountedPaths(table, read, _outside.Read());
    }
}
