namespace Weft;

/// <summary>The process-wide numbers of a call tree's nodes, which are the thread's own. Remembered, 4 bytes a node. Not thread-safe.</summary>
internal sealed class PathNumbers
{
    // One more than the number; 0 is unknown.
    private int[] _numbers = [];

    /// <summary>The number of a node's path in <see cref="CallPaths"/>.</summary>
    /// <exception cref="OutOfMemoryException">There is no room for it.</exception>
    public int Of(CallTree tree, int node)
    {
        if (node >= _numbers.Length)
        {
            Array.Resize(ref _numbers, Math.Max(64, Math.Max(node + 1, _numbers.Length * 2)));
        }

        if (_numbers[node] == 0)
        {
            Add(tree, node);
        }

        return _numbers[node] - 1;
    }

    private void Add(CallTree tree, int node)
    {
        // A loop, not a recursion: paths may be 65,536 deep.
        int[] nodes = NodesToAdd(tree, node);
        int parent = tree.ParentOf(nodes[^1]);
        int number = parent < 0 ? CallPaths.None : _numbers[parent] - 1;
        for (int i = nodes.Length - 1; i >= 0; i--)
        {
            number = CallPaths.Intern(number, tree.FrameOf(nodes[i]));
            _numbers[nodes[i]] = number + 1;
        }
    }

    /// <summary>A node and those of its callers that are not known yet, innermost first.</summary>
    private int[] NodesToAdd(CallTree tree, int node)
    {
        int count = 0;
        for (int caller = node; caller >= 0 && _numbers[caller] == 0; caller = tree.ParentOf(caller))
        {
            count++;
        }

        var nodes = new int[count];
        for (int i = 0; i < count; i++)
        {
            nodes[i] = node;
            node = tree.ParentOf(node);
        }

        return nodes;
    }
}
