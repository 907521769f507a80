namespace Weft.Renderers;

/// <summary>The calls of one thread, or of all threads, with the time around them. Immutable.</summary>
/// <remarks>
/// Walks keep a stack of their own: a recursive one would end the process on a deep tree.
/// And they use neither LINQ nor tuples: a woven NativeAOT program carries this code, and
/// iterators over value types cost more there than all the rest of the console report.
/// </remarks>
internal sealed class CallTree(string name, CallNode root, KnownMeasures known)
{
    /// <summary>The name of the thread, or of all threads together.</summary>
    internal string Name => name;

    /// <summary>A node without time of its own whose children are the outermost
    /// frames and the rows of time outside of them.</summary>
    internal CallNode Root => root;

    /// <summary>The measures that the capture has besides times, waits and samples.</summary>
    internal KnownMeasures Known => known;

    /// <summary>The whole for shares of time: all time except idle time, nanoseconds.</summary>
    internal long Headline { get; } = root.Total.Time - IdleOf(root).Time;

    /// <summary>
    /// The whole for shares of waits, nanoseconds: all waits, or all time if that
    /// is more. Concurrent waits are summed, so one headline
    /// for both would let a crowd of waiting methods hide everything that runs.
    /// </summary>
    internal long WaitHeadline => Math.Max(Wait, Headline);

    /// <summary>All waits but those that are idle, nanoseconds.</summary>
    internal long Wait { get; } = root.Total.Wait - IdleOf(root).Wait;

    /// <summary>The idle time.</summary>
    internal Measures Idle => IdleOf(root);

    internal bool Knows(KnownMeasures measures) => (known & measures) == measures;

    /// <summary>Whether there is idle time of a kind.</summary>
    internal bool Has(CallNodeKind kind) =>
        IdleRow is { } idle && Array.Exists([.. idle.Children], row => row.Kind == kind);

    /// <summary>The row above all that is idle; null if nothing is.</summary>
    internal CallNode? IdleRow => Array.Find([.. root.Children], static row => row.Kind == CallNodeKind.Idle);

    /// <summary>Time of the rows of a kind, nanoseconds.</summary>
    internal long TimeOf(CallNodeKind kind) => TimeOf(kind, root);

    /// <summary>Share of <see cref="Headline"/>, 0 to 1; 0 where there is no
    /// time at all and for time that is no part of it.</summary>
    internal double ShareOf(CallNodeKind kind, long time)
        => kind.IsIdle() || Headline == 0 ? 0 : (double)time / Headline;

    /// <summary>Share of <see cref="WaitHeadline"/>, 0 to 1.</summary>
    internal double ShareOfWait(long wait) => WaitHeadline == 0 ? 0 : (double)wait / WaitHeadline;

    /// <summary>The larger of the shares of running and of waiting, 0 to 1:
    /// it decides whether a node gets a row.</summary>
    internal double ShareOf(CallNodeKind kind, in Measures measures)
        => kind.IsIdle() ? 0 : Math.Max(ShareOf(kind, measures.Time), ShareOfWait(measures.Wait));

    /// <summary>Builds the tree again from its leaves upwards.</summary>
    /// <param name="rebuild">Given a node, its rebuilt children in order, and
    /// its level (0 for the root), returns the node that replaces it.</param>
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
                return new CallTree(name, rebuilt, known);
            }

            caller.Children[caller.Next++] = rebuilt;
        }
    }

    /// <summary>Builds another tree of the same measures. Nothing can be lost or
    /// counted twice, since every node has exactly one place in it.</summary>
    /// <param name="place">Given the tree in the making, a node, and the place of the node
    /// above it, returns the place of the node, below which its children are placed.</param>
    internal CallTree Transfer(Func<TreeAssembler, CallNode, int, int> place)
    {
        var assembler = new TreeAssembler();
        Transfer(assembler, place);
        return new CallTree(name, assembler.Build(), known);
    }

    /// <summary>Adds the tree to another one in the making.</summary>
    /// <param name="assembler">The other one.</param>
    /// <param name="place">As above.</param>
    /// <param name="measures">Whether measures are added, or only the places made.</param>
    internal void Transfer(TreeAssembler assembler, Func<TreeAssembler, CallNode, int, int> place, bool measures = true)
    {
        var places = new List<int>();
        Walk((node, level) =>
        {
            var at = level == 0 ? TreeAssembler.Root : place(assembler, node, places[level - 1]);
            places.RemoveRange(level, places.Count - level);
            places.Add(at);
            if (!measures)
            {
                return;
            }

            assembler.Add(at, node.Self, node.Paths);
            assembler.Fold(at, node.Folded);
            if (node.IsRecursive)
            {
                assembler.MarkRecursive(at);
            }
        });
    }

    /// <summary>Visits all nodes, each before its children, with their level (0
    /// for the root, 1 for the outermost frames).</summary>
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

    /// <summary>Such rows stand at the top, or in a tree of threads one level below.</summary>
    private static long TimeOf(CallNodeKind kind, CallNode above)
    {
        long time = 0;
        foreach (var row in above.Children)
        {
            time += row.Kind == kind ? row.Total.Time : 0;
            time += row.Kind is CallNodeKind.Thread or CallNodeKind.Waiting or CallNodeKind.Idle
                ? TimeOf(kind, row) : 0;
        }

        return time;
    }

    private static Measures IdleOf(CallNode above)
    {
        Measures idle = default;
        foreach (var row in above.Children)
        {
            idle += row.Kind.IsIdle()
                ? row.Total : row.Kind is CallNodeKind.Thread or CallNodeKind.Waiting ? IdleOf(row) : default;
        }

        return idle;
    }

    /// <summary>A node whose children are being rebuilt; the first <see cref="Next"/> of them are.</summary>
    private sealed class Visit(CallNode node)
    {
        internal CallNode Node => node;

        internal CallNode[] Children { get; } = node.Children.IsEmpty ? [] : new CallNode[node.Children.Length];

        internal int Next { get; set; }
    }
}
