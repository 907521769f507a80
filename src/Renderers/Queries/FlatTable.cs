using System.Runtime.InteropServices;
using Weft.Renderers.Processors;

namespace Weft.Renderers.Queries;

/// <summary>The methods of a tree with the sums over all of their call paths.</summary>
internal static class FlatTable
{
    /// <summary>A row for each method, for each other kind of time, and for what had
    /// been folded; the longest self time (with waits) first, idle time last.</summary>
    internal static List<MethodRow> Of(CallTree tree)
    {
        var rows = new List<MethodRow>();
        var open = new OpenSubjects();
        tree.Walk((node, level) =>
        {
            var number = open.Enter(node, level);
            AddFolded(rows, open, node.Folded);
            if (number == OpenSubjects.None)
            {
                return;
            }

            var row = RowOf(rows, open, number);
            row.Self += node.Self;
            row.Paths += node.Paths;
            row.Total += open.Enclosing == OpenSubjects.None ? node.Total : default;
        });
        // A list's own sorting would give every list of a NativeAOT program the tables for it.
        CollectionsMarshal.AsSpan(rows).Sort(Compare);
        return rows;
    }

    private static void AddFolded(List<MethodRow> rows, OpenSubjects open, FoldedCalls folded)
    {
        if (folded.Count > 0)
        {
            var row = RowOf(rows, open, open.NumberOf(NodeSubject.Of(CallNodeKind.Folded)));
            row.Self += folded.Total;
            row.Total += folded.Total;
            row.Paths += folded.Count;
        }
    }

    private static MethodRow RowOf(List<MethodRow> rows, OpenSubjects open, int number)
    {
        while (rows.Count <= number)
        {
            rows.Add(new MethodRow(open.Subjects[rows.Count]));
        }

        return rows[number];
    }

    private static int Compare(MethodRow left, MethodRow right)
    {
        var order = left.Subject.Kind.IsIdle().CompareTo(right.Subject.Kind.IsIdle());
        order = order != 0 ? order : right.Self.Sum.CompareTo(left.Self.Sum);
        order = order != 0 ? order : right.Total.Sum.CompareTo(left.Total.Sum);
        return order != 0 ? order : SubjectOrder.Compare(left.Subject, right.Subject);
    }
}
