namespace Weft.Renderers.Processors;

/// <summary>
/// Takes away the callers that only lead to where the session started: as long as there is one outermost frame
/// and it has no time of its own, its callees take its place. The root keeps its other measures.
/// </summary>
internal static class TrimStem
{
    internal static CallTree Apply(CallTree tree)
    {
        var stem = StemOf(tree);
        return stem.Count == 0 ? tree : tree.Transfer((assembler, node, parent)
            => stem.Contains(node) ? TreeAssembler.Root : assembler.Child(parent, node.Subject));
    }

    /// <summary>The frames that would go, outermost first.</summary>
    internal static HashSet<CallNode> StemOf(CallTree tree)
    {
        var stem = new HashSet<CallNode>();
        for (var frame = OnlyFrame(tree.Root); frame is not null && IsStem(frame); frame = OnlyFrame(frame))
        {
            stem.Add(frame);
        }

        return stem;
    }

    /// <summary>Something has to be left below it, or the report would be empty.</summary>
    private static bool IsStem(CallNode frame)
        => frame is
        {
            Kind: CallNodeKind.Frame, Self: { Sum: 0, Samples: 0, Allocated: 0 }, Folded.Count: 0,
            Children.IsEmpty: false, IsRecursive: false
        };

    private static CallNode? OnlyFrame(CallNode above)
    {
        CallNode? only = null;
        foreach (var child in above.Children)
        {
            if (child.IsFoldable || child.Kind is CallNodeKind.Thread or CallNodeKind.Waiting)
            {
                if (only is not null)
                {
                    return null;
                }

                only = child;
            }
        }

        return only;
    }
}
