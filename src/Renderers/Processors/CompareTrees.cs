using System.Collections.Immutable;

namespace Weft.Renderers.Processors;

/// <summary>Puts two trees of captures side by side, path by path, in seconds
/// as they are: a longer run is a slower one.</summary>
internal static class CompareTrees
{
    /// <summary>The paths of either tree, the largest changes first, idle time last.</summary>
    /// <param name="before">The earlier tree.</param>
    /// <param name="after">The later tree; names and source lines are as in this one.</param>
    /// <param name="threshold">Call paths whose share is smaller in both are folded
    /// into their callers, 0 to 1; 0 folds only those without any time.</param>
    internal static ComparedNode Apply(CallTree before, CallTree after, double threshold)
    {
        var renamed = Renamed(before, MethodMatch.Of(before, after));
        var earlier = Aligned(renamed, after, isAfter: false);
        var later = Aligned(renamed, after, isAfter: true);
        return Zip(earlier, later, threshold);
    }

    private static CallTree Renamed(CallTree before, Dictionary<ProfiledMethod, ProfiledMethod> matches) =>
        before.Transfer((assembler, node, parent) =>
    {
        return assembler.Child(parent,
            node.Method is { } method && matches.TryGetValue(method, out var match)
            ? node.Subject.With(match) : node.Subject);
    });

    /// <summary>The paths of both trees in one order, with the measures of one.</summary>
    private static CallTree Aligned(CallTree before, CallTree after, bool isAfter)
    {
        var assembler = new TreeAssembler();
        before.Transfer(assembler, Place, measures: !isAfter);
        after.Transfer(assembler, Place, measures: isAfter);
        var measured = isAfter ? after : before;
        return new CallTree(measured.Name, assembler.Build(), measured.Known);
    }

    private static int Place(TreeAssembler assembler, CallNode node, int parent) =>
        assembler.Child(parent, node.Subject);

    private static ComparedNode Zip(CallTree before, CallTree after, double threshold)
    {
        var open = new Stack<Pair>();
        open.Push(new Pair(before.Root, after.Root));
        while (true)
        {
            var pair = open.Peek();
            if (pair.Next < pair.After.Children.Length)
            {
                var next = pair.Next++;
                open.Push(new Pair(pair.Before.Children[next], pair.After.Children[next]));
                continue;
            }

            open.Pop();
            var compared = pair.Compare();
            if (!open.TryPeek(out var caller))
            {
                return compared;
            }

            if (IsSmall(before, pair.Before, threshold) && IsSmall(after, pair.After, threshold))
            {
                caller.Fold(pair);
            }
            else
            {
                caller.Children.Add(compared);
            }
        }
    }

    private static bool IsSmall(CallTree tree, CallNode node, double threshold)
        => node.IsFoldable && (node.Sum == 0 || tree.ShareOf(node.Kind, node.Total) < threshold);

    private static int CompareChange(ComparedNode left, ComparedNode right)
    {
        var order = left.Subject.Kind.IsIdle().CompareTo(right.Subject.Kind.IsIdle());
        order = order != 0 ? order : Math.Abs(right.Change).CompareTo(Math.Abs(left.Change));
        order = order != 0 ? order : right.TotalAfter.Sum.CompareTo(left.TotalAfter.Sum);
        return order != 0 ? order : SubjectOrder.Compare(left.Subject, right.Subject);
    }

    /// <summary>Two nodes whose callees are being compared; the first <see cref="Next"/> of them are.</summary>
    private sealed class Pair(CallNode before, CallNode after)
    {
        private FoldedCalls _foldedBefore = before.Folded;
        private FoldedCalls _foldedAfter = after.Folded;

        internal CallNode Before => before;

        internal CallNode After => after;

        internal int Next { get; set; }

        internal List<ComparedNode> Children { get; } = [];

        internal void Fold(Pair callee)
        {
            _foldedBefore += FoldedCalls.Of(callee.Before);
            _foldedAfter += FoldedCalls.Of(callee.After);
        }

        internal ComparedNode Compare()
        {
            Children.Sort(CompareChange);
            return new ComparedNode(before, after, ImmutableArray.CreateRange(Children), _foldedBefore, _foldedAfter);
        }
    }
}
