namespace Weft;

/// <summary>
/// The calling context tree of one thread: a node per distinct call path, found
/// by hashing its parent and its frame (open addressing, linear probing).
/// </summary>
/// <remarks>
/// A commit looks up only the frames that differ from those of the commit before. 32 bytes a
/// node and 8 in the index. Only the thread itself records; a copy belongs to its maker.
/// </remarks>
internal sealed class RecordedTree
{
    private const int InitialNodes = 64;

    private Node[] _nodes;
    private int _count;
    private NodeIndex _charged;
    private int[] _index;

    // The stack of the previous commit, and the node of each of its frames.
    private readonly InternedStack _last = new();
    private PathNodes? _pathNodes;

    public RecordedTree()
        : this(new Node[InitialNodes], 0, new int[InitialNodes * 2])
    {
    }

    private RecordedTree(Node[] nodes, int count, int[] index)
    {
        _nodes = nodes;
        _count = count;
        _index = index;
    }

    /// <summary>Nodes in the tree, parents first.</summary>
    public int Count => _count;

    /// <summary>The node of the last <see cref="Record"/>.</summary>
    public NodeIndex Charged => _charged;

    /// <summary>The facts about a node.</summary>
    public ref readonly Node this[NodeIndex node] => ref _nodes[node.Value];

    /// <summary>Charges the call path that <paramref name="frames"/> spell.</summary>
    /// <param name="frames"> The slots of the open frames, outermost first, at least one. A slot
    /// with a path replaces a frame and all its callers: the slots before it do not count.
    /// </param>
    /// <param name="weight">Weight of the ticks since the last charge, nanoseconds, more than 0.</param>
    public void Record(ReadOnlySpan<Slot> frames, long weight)
    {
        int known = _last.Retain(frames);
        NodeIndex node = known == 0 ? NodeIndex.None : new NodeIndex(_last[known]);
        for (int i = known; i < frames.Length; i++)
        {
            Slot slot = frames[i];
            node = slot.IsPath ? (_pathNodes ??= new PathNodes(FindOrAdd)).NodeOf(slot.Path) : FindOrAdd(node, slot.Id);
            _last.Add(slot, node.Value);
        }

        _nodes[node.Value].Weight += weight;
        _nodes[node.Value].SampleCount++;
        _charged = node;
    }

    /// <summary>Charges the call path of the last <see cref="Record"/>, which
    /// there has been, with time in which the thread was computing.</summary>
    /// <param name="weight">Nanoseconds that the ticks at which it was stand for, more than 0.</param>
    public void RecordComputing(long weight) => _nodes[_charged.Value].Computing += weight;

    /// <summary>
    /// A copy that shares nothing. May be called while the thread records; in that
    /// case the caller discards the result, and the method only has to terminate.
    /// </summary>
    public RecordedTree Copy()
    {
        Node[] nodes = _nodes;
        int[] index = _index;
        return new RecordedTree((Node[])nodes.Clone(), Math.Min(_count, nodes.Length),
            (int[])index.Clone())
        { _charged = _charged };
    }

    /// <summary>Adds everything that another tree holds.</summary>
    public void Add(RecordedTree tree)
    {
        var nodeOf = new NodeIndex[tree._count];
        for (int i = 0; i < tree._count; i++)
        {
            ref readonly Node source = ref tree._nodes[i];
            NodeIndex node = FindOrAdd(source.Parent.IsNone ? NodeIndex.None : nodeOf[source.Parent.Value],
                source.Frame);
            _nodes[node.Value].Weight += source.Weight;
            _nodes[node.Value].SampleCount += source.SampleCount;
            _nodes[node.Value].Computing += source.Computing;
            nodeOf[i] = node;
        }
    }

    /// <summary>The caller's node, or <see cref="NodeIndex.None"/>.</summary>
    public NodeIndex ParentOf(NodeIndex node) => _nodes[node.Value].Parent;

    /// <summary>A node's frame.</summary>
    public FrameId FrameOf(NodeIndex node) => _nodes[node.Value].Frame;

    /// <summary>The node of a frame below another, or below none.</summary>
    internal NodeIndex FindOrAdd(NodeIndex parent, FrameId frame)
    {
        int mask = _index.Length - 1;
        int slot = PathHash.Of(parent.Value, frame) & mask;
        while (_index[slot] != 0)
        {
            int found = _index[slot] - 1;
            ref readonly Node node = ref _nodes[found];
            if (node.Parent == parent && node.Frame == frame)
            {
                return new NodeIndex(found);
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
        return new NodeIndex(_count - 1);
    }

    private void Grow()
    {
        Node[] nodes = _nodes;
        Array.Resize(ref nodes, nodes.Length * 2);
        var index = new int[nodes.Length * 2];
        int mask = index.Length - 1;
        for (int i = 0; i < _count; i++)
        {
            int slot = PathHash.Of(nodes[i].Parent.Value, nodes[i].Frame) & mask;
            while (index[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            index[slot] = i + 1;
        }

        _nodes = nodes;
        _index = index;
    }

    /// <summary>A call path of the thread, and the weight that was charged to it.</summary>
    internal struct Node
    {
        /// <summary>The caller's node, or <see cref="NodeIndex.None"/>.</summary>
        public NodeIndex Parent;

        /// <summary>Its frame.</summary>
        public FrameId Frame;

        /// <summary>The weight of the charged ticks, nanoseconds.</summary>
        public long Weight;

        /// <summary>Charges.</summary>
        public long SampleCount;

        /// <summary>The part of the weight that found the thread computing, nanoseconds.</summary>
        public long Computing;
    }
}
