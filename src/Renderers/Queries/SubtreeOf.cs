namespace Weft.Renderers.Queries;

/// <summary>The part of a tree that lies below some of its nodes, which become the outermost ones.</summary>
internal static class SubtreeOf
{
    private const int Nowhere = -1;

    /// <param name="tree">The tree.</param>
    /// <param name="isTop">Selects these nodes; below a selected node, further ones are treated as any other.</param>
    internal static CallTree Apply(CallTree tree, Func<NodeSubject, bool> isTop)
    {
        var assembler = new TreeAssembler();
        var places = new List<int>();
        tree.Walk((node, level) =>
        {
            var above = level == 0 ? Nowhere : places[level - 1];
            places.RemoveRange(level, places.Count - level);
            places.Add(above != Nowhere ? assembler.Child(above, node.Subject)
                : isTop(node.Subject) ? assembler.Child(TreeAssembler.Root, node.Subject)
                : Nowhere);
            if (places[level] is >= 0 and var place)
            {
                assembler.Add(place, node.Self, node.Paths);
                assembler.Fold(place, node.Folded);
                if (node.IsRecursive)
                {
                    assembler.MarkRecursive(place);
                }
            }
        });
        return new CallTree(tree.Name, assembler.Build(), tree.Known);
    }
}
