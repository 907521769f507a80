namespace Weft;

/// <summary>Counts by call path, growing with the number of distinct paths and with nothing else.</summary>
/// <remarks>One thread adds, any number read meanwhile without being waited for
/// (docs/snapshots.md). 12 bytes a path, 8 to 16 in its index and 24 to 48 of counts.</remarks>
internal sealed class CallCounts
{
    private const int InitialCapacity = 64;

    private readonly CallPathTree _tree = new(CallPaths.MaxCount, CallPaths.OthersFrame);
    private CallCount[] _counts = new CallCount[InitialCapacity];
    private CallCount _outside;

    /// <summary>The one node for all paths beyond the limit.</summary>
    public static NodeIndex Others => NodeOf(PathNumber.Others);

    /// <summary>The counts of a path.</summary>
    public ref CallCount this[NodeIndex node] => ref _counts[node.Value];

    /// <summary>The counts while no frame was open.</summary>
    public ref CallCount Outside => ref _outside;

    /// <summary>The node of a path; <see cref="NodeIndex.None"/> if it is not known.</summary>
    public NodeIndex Find(NodeIndex parent, FrameId frame) => NodeOf(_tree.Table.Find(NumberOf(parent), frame));

    /// <summary>
    /// The node of a path; adds it if it is new. A frame that is too deep gets its caller's node. If memory runs
    /// out, and beyond a million paths, <see cref="Others"/> is returned, so that no count is lost.
    /// </summary>
    public NodeIndex Intern(NodeIndex parent, FrameId frame)
    {
        try
        {
            // Makes room for the counts first, so that a reader that finds the path finds its counts.
            if (_tree.Table.Count == _counts.Length)
            {
                CallCount[] counts = _counts;
                Array.Resize(ref counts, counts.Length * 2);
                Volatile.Write(ref _counts, counts);
            }

            return NodeOf(_tree.Intern(NumberOf(parent), frame));
        }
        catch (OutOfMemoryException)
        {
            return Others;
        }
    }

    /// <summary>Adds everything that others hold.</summary>
    public void Add(CountedPaths others)
    {
        _outside.Add(others.Outside);
        var nodes = new NodeIndex[others.Count];
        for (int i = 0; i < nodes.Length; i++)
        {
            var other = new NodeIndex(i);
            NodeIndex parent = others.ParentOf(other);
            nodes[i] = other == Others
                ? other : Intern(parent.IsNone ? parent : nodes[parent.Value], others.FrameOf(other));
            this[nodes[i]].Add(others[other]);
        }
    }

    /// <summary>The counts so far. Any thread.</summary>
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

    // The numbers of this tree index the counts of one thread; they are not the numbers of CallPaths.
    private static NodeIndex NodeOf(PathNumber number) => new(number.Value);

    private static PathNumber NumberOf(NodeIndex node) => new(node.Value);
}
