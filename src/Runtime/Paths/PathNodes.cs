namespace Weft;

/// <summary>Where the call paths of suspended frames stand in a tree of call paths.</summary>
/// <remarks>Remembered, so that a commit costs one look-up; memory grows with the number of distinct paths that were charged. Not thread-safe.</remarks>
/// <param name="nodeOf">The node of a frame below another node, or below none with <see cref="CallPaths.None"/>; it is added if it is not there.</param>
internal sealed class PathNodes(Func<int, int, int> nodeOf)
{
    private readonly Dictionary<int, int> _nodes = [];

    /// <summary>The node of a path; it and its callers are added to the tree when met for the first time.</summary>
    public int NodeOf(int path) => _nodes.TryGetValue(path, out int node) ? node : Add(path);

    private int Add(int path)
    {
        // A loop, not a recursion: paths may be 65,536 deep.
        int[] added = PathsToAdd(path);
        int parent = CallPaths.ParentOf(added[^1]);
        int node = parent < 0 ? CallPaths.None : _nodes[parent];
        for (int i = added.Length - 1; i >= 0; i--)
        {
            node = nodeOf(node, CallPaths.FrameOf(added[i]));
            _nodes.Add(added[i], node);
        }

        return node;
    }

    /// <summary>A path and those of its callers that are not known yet, innermost first.</summary>
    private int[] PathsToAdd(int path)
    {
        int count = 0;
        for (int caller = path; caller >= 0 && !_nodes.ContainsKey(caller); caller = CallPaths.ParentOf(caller))
        {
            count++;
        }

        var paths = new int[count];
        for (int i = 0; i < count; i++)
        {
            paths[i] = path;
            path = CallPaths.ParentOf(path);
        }

        return paths;
    }
}
