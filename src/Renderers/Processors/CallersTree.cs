namespace Weft.Renderers.Processors;

/// <summary>
/// Turns a tree upside down: the outermost nodes are the methods by their own time, and below
/// each stand its callers with their part of it. Threads stay at the top, groups are opened.
/// </summary>
internal static class CallersTree
{
    /// <param name="tree">A tree of callees.</param>
    /// <param name="levels">Levels of a chain of callers that are followed, at least 1; what
    /// lies further out is folded. A deep recursion costs its depth times this.</param>
    internal static CallTree Apply(CallTree tree, int levels)
    {
        var assembler = new TreeAssembler();
        var chain = new List<NodeSubject>();
        var lengths = new List<int>();
        var tops = new List<int>();
        tree.Walk((node, level) =>
        {
            lengths.RemoveRange(level, lengths.Count - level);
            tops.RemoveRange(level, tops.Count - level);
            var length = level == 0 ? 0 : lengths[level - 1];
            chain.RemoveRange(length, chain.Count - length);
            tops.Add(TopOf(assembler, node, level == 0 ? TreeAssembler.Root : tops[level - 1]));
            if (LinkOf(node) is { } link)
            {
                chain.Add(link);
            }

            lengths.Add(chain.Count);
            assembler.Fold(tops[level], node.Folded);
            AddChain(assembler, tops[level], chain, levels, node);
        });
        return new CallTree(tree.Name, assembler.Build(), tree.Known);
    }

    private static int TopOf(TreeAssembler assembler, CallNode node, int above)
        => node.Kind is CallNodeKind.Thread or CallNodeKind.Waiting ? assembler.Child(above, node.Subject) : above;

    /// <summary>
    /// What a node is as a caller; null if it is none. All that is idle is one row, which has the time itself in a tree
    /// that was turned before.
    /// </summary>
    private static NodeSubject? LinkOf(CallNode node) => node.Kind switch
    {
        CallNodeKind.Root or CallNodeKind.Group or CallNodeKind.Thread or CallNodeKind.Waiting => null,
        CallNodeKind.Idle when node.Self.IsZero => null,
        CallNodeKind.HiddenFrame => NodeSubject.Frame(node.Method!),
        var kind => kind.IsIdle() ? NodeSubject.Of(CallNodeKind.Idle) : node.Subject,
    };

    private static void AddChain(TreeAssembler assembler, int top, List<NodeSubject> chain, int levels, CallNode node)
    {
        if (node.Self.IsZero)
        {
            return;
        }

        var isOwn = LinkOf(node) is not null;
        var last = isOwn ? Math.Max(0, chain.Count - levels) : chain.Count;
        for (var i = chain.Count - 1; i >= last; i--)
        {
            top = assembler.Child(top, chain[i]);
        }

        if (isOwn && last > 0)
        {
            assembler.Fold(top, new FoldedCalls(1, node.Self));
        }
        else
        {
            assembler.Add(top, node.Self, node.Paths);
        }
    }
}
