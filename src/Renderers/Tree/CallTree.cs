namespace Weft.Renderers;

/// <summary>The calls of one thread, or of all threads merged, with the time around them. Immutable.</summary>
/// <remarks>
/// Walks keep a stack of their own: a recursive one would end the process on a deep tree. And they use neither LINQ nor tuples: a woven
/// NativeAOT program carries this code, and iterators over value types cost more there than all the rest of the console report.
/// </remarks>
internal sealed class CallTree(string name, CallNode root)
{
    /// <summary>The thread's name, or what the threads are together.</summary>
    internal string Name => name;

    /// <summary>A node without time of its own whose children are the outermost frames and the rows of time outside of them.</summary>
    internal CallNode Root => root;

    /// <summary>What shares are taken of: all time but that of idle thread-pool threads, nanoseconds.</summary>
    internal long Headline { get; } = root.Total - TimeOf(CallNodeKind.PoolIdle, root);

    /// <summary>Time of the outermost rows of a kind, nanoseconds.</summary>
    internal long TimeOf(CallNodeKind kind) => TimeOf(kind, root);

    /// <summary>Share of <see cref="Headline"/>, 0 to 1; 0 where there is no time at all and for time that is no part of it.</summary>
    internal double ShareOf(CallNodeKind kind, long time)
        => kind == CallNodeKind.PoolIdle || Headline == 0 ? 0 : (double)time / Headline;

    /// <summary>Builds the tree again from its leaves upwards.</summary>
    /// <param name="rebuild">Given a node, its rebuilt children in order, and its level (0 for the root), returns the node that replaces it.</param>
    internal CallTree Rebuild(Func<CallNode, CallNode[], int, CallNode> rebuild)
    {
        var open = new Stack<Visit>();
        open.Push(new Visit(root));
        while (true)
        {
            var visit = open.Peek();
            if (visit.Next < visit.Children.Length)
            {
                open.Push(new Visit(visit.Node.Children[visit.Next]));
                continue;
            }

            open.Pop();
            var rebuilt = rebuild(visit.Node, visit.Children, open.Count);
            if (!open.TryPeek(out var caller))
            {
                return new CallTree(name, rebuilt);
            }

            caller.Children[caller.Next++] = rebuilt;
        }
    }

    /// <summary>Visits all nodes, each before its children, with their level (0 for the root, 1 for the outermost frames).</summary>
    internal void Walk(Action<CallNode, int> visit)
    {
        var nodes = new Stack<CallNode>();
        var levels = new Stack<int>();
        nodes.Push(root);
        levels.Push(0);
        while (nodes.TryPop(out var node))
        {
            var level = levels.Pop();
            visit(node, level);
            for (var i = node.Children.Length - 1; i >= 0; i--)
            {
                nodes.Push(node.Children[i]);
                levels.Push(level + 1);
            }
        }
    }

    private static long TimeOf(CallNodeKind kind, CallNode root)
    {
        long time = 0;
        foreach (var row in root.Children)
        {
            time += row.Kind == kind ? row.Total : 0;
        }

        return time;
    }

    /// <summary>A node whose children are being rebuilt; the first <see cref="Next"/> of them are.</summary>
    private sealed class Visit(CallNode node)
    {
        internal CallNode Node => node;

        internal CallNode[] Children { get; } = node.Children.IsEmpty ? [] : new CallNode[node.Children.Length];

        internal int Next { get; set; }
    }
}
