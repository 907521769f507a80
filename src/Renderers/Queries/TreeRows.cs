using System.Collections.Immutable;

namespace Weft.Renderers.Queries;

/// <summary>A tree as rows.</summary>
internal static class TreeRows
{
    /// <summary>The rows with the largest totals, callers before callees.</summary>
    internal static Answer<PathFigures> From(CallTree tree, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var weights = new List<long>();
        tree.Walk((node, level) => weights.AddRange(level > 0 ? [node.Sum] : []));
        var all = weights.Count;
        weights.Sort();

        // No callee weighs more than its caller, so that a row that stays has its callers before it.
        // Of equal ones the first stay.
        var least = all <= limit ? long.MinValue : limit == 0 ? long.MaxValue : weights[all - limit];
        var equals = limit - weights.Count(weight => weight > least);
        var rows = ImmutableArray.CreateBuilder<PathFigures>();
        var kept = new List<bool>();
        tree.Walk((node, level) =>
        {
            kept.RemoveRange(level, kept.Count - level);
            kept.Add(level == 0
                || (kept[level - 1] && (node.Sum > least || (node.Sum == least && equals-- > 0))));
            if (level > 0 && kept[level])
            {
                rows.Add(RowOf(node, level, tree));
            }
        });
        return new(rows.ToImmutable(), all - rows.Count);
    }

    /// <summary>The heaviest of the nodes that are meant, with its callers before it.</summary>
    internal static ImmutableArray<PathFigures> Heaviest(CallTree tree, Func<NodeSubject, bool> isMeant)
    {
        var open = new List<CallNode>();
        CallNode[] heaviest = [];
        tree.Walk((node, level) =>
        {
            open.RemoveRange(level, open.Count - level);
            open.Add(node);
            if (level > 0 && isMeant(node.Subject) && (heaviest.Length == 0 || node.Sum > heaviest[^1].Sum))
            {
                heaviest = open.ToArray();
            }
        });
        return [.. heaviest.Skip(1).Select((node, i) => RowOf(node, i + 1, tree))];
    }

    private static PathFigures RowOf(CallNode node, int level, CallTree tree) => new(
        MethodFacts.From(node.Subject),
        level,
        Figures.From(node.Self, tree),
        Figures.From(node.Total, tree),
        node.IsRecursive);
}
