namespace Weft.Renderers;

/// <summary>The calls of one thread, or of all threads merged, with the time around them. Immutable.</summary>
/// <param name="Name">The thread's name, or what the threads are together.</param>
/// <param name="Root">A node without time of its own whose children are the outermost frames and the rows of time outside of them.</param>
internal sealed record CallTree(string Name, CallNode Root)
{
    /// <summary>What shares are taken of: all time but that of idle thread-pool threads, nanoseconds.</summary>
    internal long Headline
        => Root.Total - Root.Children.Where(static node => node.Kind == CallNodeKind.PoolIdle).Sum(static node => node.Total);

    /// <summary>Share of <see cref="Headline"/>, 0 to 1; 0 where there is no time at all and for time that is no part of it.</summary>
    internal double ShareOf(CallNodeKind kind, long time)
        => kind == CallNodeKind.PoolIdle || Headline == 0 ? 0 : (double)time / Headline;

    /// <summary>Builds the tree again from its leaves upwards.</summary>
    /// <param name="rebuild">Given a node and its rebuilt children, in order, returns the node that replaces it.</param>
    /// <remarks>Keeps its own stack: a recursive walk would end the process on a deep tree.</remarks>
    internal CallTree Rebuild(Func<CallNode, CallNode[], CallNode> rebuild)
    {
        var open = new Stack<(CallNode Node, CallNode[] Children, int Done)>();
        open.Push((Root, new CallNode[Root.Children.Length], 0));
        while (true)
        {
            var (node, children, done) = open.Pop();
            if (done < children.Length)
            {
                open.Push((node, children, done + 1));
                var child = node.Children[done];
                open.Push((child, child.Children.IsEmpty ? [] : new CallNode[child.Children.Length], 0));
                continue;
            }

            var rebuilt = rebuild(node, children);
            if (open.Count == 0)
            {
                return this with { Root = rebuilt };
            }

            var (_, siblings, next) = open.Peek();
            siblings[next - 1] = rebuilt;
        }
    }

    /// <summary>All nodes below the root, each before its children, with their depth (0 for the outermost frames).</summary>
    internal IEnumerable<(CallNode Node, int Depth)> Walk()
    {
        var open = new Stack<(CallNode Node, int Depth)>();
        PushReversed(Root, 0);
        while (open.TryPop(out var next))
        {
            yield return next;
            PushReversed(next.Node, next.Depth + 1);
        }

        void PushReversed(CallNode node, int depth)
        {
            for (var i = node.Children.Length - 1; i >= 0; i--)
            {
                open.Push((node.Children[i], depth));
            }
        }
    }
}
