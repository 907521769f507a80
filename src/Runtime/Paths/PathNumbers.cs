namespace Weft;

/// <summary>The process-wide numbers of a call tree's nodes, which are the
/// thread's own. Remembered, 4 bytes a node. Not thread-safe.</summary>
internal sealed class PathNumbers
{
    // One more than the number; 0 is unknown.
    private int[] _numbers = [];

    /// <summary>The number of a node's path in <see cref="CallPaths"/>.</summary>
    /// <exception cref="OutOfMemoryException">There is no room for it.</exception>
    public PathNumber Of(RecordedTree tree, NodeIndex node)
    {
        if (node.Value >= _numbers.Length)
        {
            Array.Resize(ref _numbers, Math.Max(64, Math.Max(node.Value + 1, _numbers.Length * 2)));
        }

        if (_numbers[node.Value] == 0)
        {
            Add(tree, node);
        }

        return new PathNumber(_numbers[node.Value] - 1);
    }

    private void Add(RecordedTree tree, NodeIndex node)
    {
        // A loop, not a recursion: paths may be 65,536 deep.
        NodeIndex[] nodes = NodesToAdd(tree, node);
        NodeIndex parent = tree.ParentOf(nodes[^1]);
        PathNumber number = parent.IsNone ? PathNumber.None : new PathNumber(_numbers[parent.Value] - 1);
        for (int i = nodes.Length - 1; i >= 0; i--)
        {
            number = CallPaths.Intern(number, tree.FrameOf(nodes[i]));
            _numbers[nodes[i].Value] = number.Value + 1;
        }
    }

    /// <summary>A node and those of its callers that are not known yet, innermost first.</summary>
    private NodeIndex[] NodesToAdd(RecordedTree tree, NodeIndex node)
    {
        int count = 0;
        for (NodeIndex caller = node; !caller.IsNone && _numbers[caller.Value] == 0; caller = tree.ParentOf(caller))
        {
            count++;
        }

        var nodes = new NodeIndex[count];
        for (int i = 0; i < count; i++)
        {
            nodes[i] = node;
            node = tree.ParentOf(node);
        }

        return nodes;
    }
}
