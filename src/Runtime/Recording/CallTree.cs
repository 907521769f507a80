namespace Weft;

/// <summary>
/// The calling context tree of one thread: a node per distinct call path, found by hashing its parent and its frame (open addressing, linear probing).
/// </summary>
/// <remarks>
/// A commit looks up only the frames that differ from those of the commit before. 32 bytes a node and 8 in the index.
/// </remarks>
internal sealed class CallTree : ThreadRecorder
{
    private const int InitialNodes = 64;
    internal const int NoParent = CallPaths.None;

    private Node[] _nodes;
    private int _count;
    private int _charged;
    private int[] _index;

    // The stack of the previous commit, and the node of each of its frames.
    private readonly InternedStack _last = new();
    private PathNodes? _pathNodes;

    public CallTree()
        : this(new Node[InitialNodes], 0, new int[InitialNodes * 2])
    {
    }

    private CallTree(Node[] nodes, int count, int[] index)
    {
        _nodes = nodes;
        _count = count;
        _index = index;
    }

    /// <inheritdoc/>
    public override void Record(ReadOnlySpan<int> frames, long weight)
    {
        int known = _last.Retain(frames);
        int node = known == 0 ? NoParent : _last[known];
        for (int i = known; i < frames.Length; i++)
        {
            node = frames[i] < 0 ? (_pathNodes ??= new PathNodes(FindOrAdd)).NodeOf(~frames[i]) : FindOrAdd(node, Slot.IdOf(frames[i]));
            _last.Add(frames[i], node);
        }

        _nodes[node].Weight += weight;
        _nodes[node].SampleCount++;
        _charged = node;
    }

    /// <inheritdoc/>
    public override void RecordComputing(long weight) => _nodes[_charged].Computing += weight;

    /// <inheritdoc/>
    public override ThreadRecorder Copy()
    {
        Node[] nodes = _nodes;
        int[] index = _index;
        return new CallTree((Node[])nodes.Clone(), Math.Min(_count, nodes.Length), (int[])index.Clone()) { _charged = _charged };
    }

    /// <inheritdoc/>
    public override void Add(ThreadRecorder other)
    {
        var tree = (CallTree)other;
        var nodeOf = new int[tree._count];
        for (int i = 0; i < tree._count; i++)
        {
            ref readonly Node source = ref tree._nodes[i];
            int node = FindOrAdd(source.Parent == NoParent ? NoParent : nodeOf[source.Parent], source.Frame);
            _nodes[node].Weight += source.Weight;
            _nodes[node].SampleCount += source.SampleCount;
            _nodes[node].Computing += source.Computing;
            nodeOf[i] = node;
        }
    }

    /// <inheritdoc/>
    public override CallPath[] ToPaths(Func<int, int> methodOf)
    {
        var paths = new CallPath[_count];
        for (int i = 0; i < paths.Length; i++)
        {
            ref readonly Node node = ref _nodes[i];
            paths[i] = new CallPath(node.Parent, methodOf(node.Frame), node.Weight, node.SampleCount) { Cpu = node.Computing };
        }

        return paths;
    }

    /// <summary>The node of a frame below another, or below none with <see cref="NoParent"/>.</summary>
    internal int FindOrAdd(int parent, int frame)
    {
        int mask = _index.Length - 1;
        int slot = PathHash.Of(parent, frame) & mask;
        while (_index[slot] != 0)
        {
            int found = _index[slot] - 1;
            ref readonly Node node = ref _nodes[found];
            if (node.Parent == parent && node.Frame == frame)
            {
                return found;
            }

            slot = (slot + 1) & mask;
        }

        if (_count == _nodes.Length)
        {
            Grow();
            return FindOrAdd(parent, frame);
        }

        _nodes[_count] = new Node { Parent = parent, Frame = frame };
        _index[slot] = ++_count;
        return _count - 1;
    }

    private void Grow()
    {
        Node[] nodes = _nodes;
        Array.Resize(ref nodes, nodes.Length * 2);
        var index = new int[nodes.Length * 2];
        int mask = index.Length - 1;
        for (int i = 0; i < _count; i++)
        {
            int slot = PathHash.Of(nodes[i].Parent, nodes[i].Frame) & mask;
            while (index[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            index[slot] = i + 1;
        }

        _nodes = nodes;
        _index = index;
    }

    private struct Node
    {
        public int Parent;
        public int Frame;
        public long Weight;
        public long SampleCount;
        public long Computing;
    }
}
