namespace Weft;

/// <summary>Counts by call path, up to a moment or between two moments. Immutable.</summary>
internal sealed class CountedPaths
{
    private readonly CallPathTable? _paths;
    private readonly CallCount[] _counts;

    /// <summary>Counts of the first paths of a table that may still grow.</summary>
    public CountedPaths(CallPathTable paths, CallCount[] counts, CallCount outside)
    {
        _paths = paths;
        _counts = counts;
        Outside = outside;
    }

    private CountedPaths() => _counts = [];

    /// <summary>Of a thread that has done nothing.</summary>
    public static CountedPaths None { get; } = new();

    /// <summary>Paths that are known. A caller has a smaller index than whom it calls.</summary>
    public int Count => _counts.Length;

    /// <summary>The counts while no frame was open.</summary>
    public CallCount Outside { get; }

    /// <summary>The counts of a path.</summary>
    public CallCount this[NodeIndex node] => _counts[node.Value];

    /// <summary>The caller's node; <see cref="NodeIndex.None"/> for an outermost frame.</summary>
    public NodeIndex ParentOf(NodeIndex node) => new(_paths!.ParentOf(new PathNumber(node.Value)).Value);

    /// <summary>The innermost frame.</summary>
    public FrameId FrameOf(NodeIndex node) => _paths!.FrameOf(new PathNumber(node.Value));

    /// <summary>Bytes allocated in all.</summary>
    public long Allocated
    {
        get
        {
            long allocated = Outside.Allocated;
            foreach (CallCount count in _counts)
            {
                allocated += count.Allocated;
            }

            return allocated;
        }
    }

    /// <summary>The difference to an earlier state of the same thread.</summary>
    public CountedPaths Less(CountedPaths before)
    {
        if (before.Count == 0)
        {
            return this;
        }

        var counts = (CallCount[])_counts.Clone();
        for (int path = 0; path < before.Count; path++)
        {
            counts[path] = counts[path].Less(before._counts[path]);
        }

        return new CountedPaths(_paths!, counts, Outside.Less(before.Outside));
    }
}
