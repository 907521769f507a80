namespace Weft;

/// <summary>Where the call paths of suspended frames stand in a tree of call paths.</summary>
/// <remarks>Remembered, so that a commit costs one look-up; memory grows with
/// the number of distinct paths that were charged. Not thread-safe.</remarks>
/// <param name="nodeOf">The node of a frame below another node, or below none
/// with <see cref="NodeIndex.None"/>; it is added if it is not there.</param>
internal sealed class PathNodes(Func<NodeIndex, FrameId, NodeIndex> nodeOf)
{
    // Long numbers, not their types: NativeAOT compiles generic code again for each value type, and reports need these.
    private readonly Dictionary<long, int> _nodes = [];

    /// <summary>The node of a path; it and its callers are added to the tree when met for the first time.</summary>
    public NodeIndex NodeOf(PathNumber path) =>
        _nodes.TryGetValue(path.Value, out int node) ? new NodeIndex(node) : Add(path);

    private NodeIndex Add(PathNumber path)
    {
        // A loop, not a recursion: paths may be 65,536 deep.
        PathNumber[] added = PathsToAdd(path);
        PathNumber parent = CallPaths.ParentOf(added[^1]);
        NodeIndex node = parent.IsNone ? NodeIndex.None : new NodeIndex(_nodes[parent.Value]);
        for (int i = added.Length - 1; i >= 0; i--)
        {
            node = nodeOf(node, CallPaths.FrameOf(added[i]));
            _nodes.Add(added[i].Value, node.Value);
        }

        return node;
    }

    /// <summary>A path and those of its callers that are not known yet, innermost first.</summary>
    private PathNumber[] PathsToAdd(PathNumber path)
    {
        int count = 0;
        for (PathNumber caller = path; !caller.IsNone
            && !_nodes.ContainsKey(caller.Value); caller = CallPaths.ParentOf(caller))
        {
            count++;
        }

        var paths = new PathNumber[count];
        for (int i = 0; i < count; i++)
        {
            paths[i] = path;
            path = CallPaths.ParentOf(path);
        }

        return paths;
    }
}
