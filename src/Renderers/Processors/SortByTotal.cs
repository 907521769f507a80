using System.Collections.Immutable;

namespace Weft.Renderers.Processors;

/// <summary>Puts the longest call paths first, running and waiting taken together; idle time last,
/// however long. Equal times are ordered by name, so that reports are reproducible.</summary>
internal static class SortByTotal
{
    internal static CallTree Apply(CallTree tree) => tree.Rebuild(static (node, children, _) =>
    {
        Array.Sort(children, Compare);
        return node.With(ImmutableArray.Create(children), node.Folded);
    });

    private static int Compare(CallNode left, CallNode right)
    {
        var order = left.Kind.IsIdle().CompareTo(right.Kind.IsIdle());
        order = order != 0 ? order : right.Sum.CompareTo(left.Sum);
        return order != 0 ? order : SubjectOrder.Compare(left.Subject, right.Subject);
    }
}
