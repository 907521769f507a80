namespace Weft;

/// <summary>
/// The calling context tree of one thread: a node per distinct call path, found by hashing its parent and its frame (open addressing, linear probing).
/// </summary>
/// <remarks>
/// A commit looks up only the frames that differ from those of the commit before. 24 bytes a node and 8 in the index.
/// </remarks>
internal sealed class CallTree : ThreadRecorder
{
    private const int InitialNodes = 64;
    private const int NoParent = -1;

    private Node[] _nodes;
    private int _count;
    private int[] _index;

    // The frames of the previous commit, and the node of each.
    private int[] _frames = [];
    private int[] _path = [];
    private int _depth;

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
        // Compares eight frames an instruction: 10,000 equal ones cost about a microsecond.
        int common = frames.CommonPrefixLength(_frames.AsSpan(0, _depth));
        _depth = common;
        if (_frames.Length < frames.Length)
        {
            int capacity = Math.Max(frames.Length, _frames.Length * 2);

            // The frames last: if memory runs out in between, what is compared with them has room.
            Array.Resize(ref _path, capacity);
            Array.Resize(ref _frames, capacity);
        }

        int node = common == 0 ? NoParent : _path[common - 1];
        for (int i = common; i < frames.Length; i++)
        {
            node = FindOrAdd(node, frames[i]);
            _frames[i] = frames[i];
            _path[i] = node;
        }

        _depth = frames.Length;
        _nodes[node].Weight += weight;
        _nodes[node].SampleCount++;
    }

    /// <inheritdoc/>
    public override ThreadRecorder Copy()
    {
        Node[] nodes = _nodes;
        int[] index = _index;
        return new CallTree((Node[])nodes.Clone(), Math.Min(_count, nodes.Length), (int[])index.Clone());
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
            paths[i] = new CallPath(node.Parent, methodOf(node.Frame), node.Weight, node.SampleCount);
        }

        return paths;
    }

    private int FindOrAdd(int parent, int frame)
    {
        int mask = _index.Length - 1;
        int slot = Hash(parent, frame) & mask;
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
            int slot = Hash(nodes[i].Parent, nodes[i].Frame) & mask;
            while (index[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            index[slot] = i + 1;
        }

        _nodes = nodes;
        _index = index;
    }

    /// <summary>Multiplicative hashing (Knuth, TAOCP 3, 6.4) with two odd constants; the high half is the better mixed one.</summary>
    private static int Hash(int parent, int frame)
    {
        ulong mixed = ((ulong)(uint)parent * 0x9E3779B97F4A7C15) + ((ulong)(uint)frame * 0xC2B2AE3D27D4EB4F);
        return (int)(mixed >> 32);
    }

    private struct Node
    {
        public int Parent;
        public int Frame;
        public long Weight;
        public long SampleCount;
    }
}
