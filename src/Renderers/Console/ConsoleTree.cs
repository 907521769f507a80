namespace Weft.Renderers;

/// <summary>A tree of callees or callers as lines of text with guides.</summary>
internal sealed class ConsoleTree
{
    /// <summary>A share of computing that differs from the caller's by less than this
    /// is not worth a word, nor worth more than chance in a short run.</summary>
    private const double NotableDifference = 0.2;

    private readonly CallTree _tree;
    private readonly TimeFormat _time;
    private readonly ConsoleView _view;
    private readonly double _threshold;
    private readonly ConsoleTable _table;

    private ConsoleTree(CallTree tree, TimeFormat time, ConsoleView view, double threshold, ConsoleTable table)
        => (_tree, _time, _view, _threshold, _table) = (tree, time, view, threshold, table);

    /// <param name="lines">Where to write.</param>
    /// <param name="table">The figures.</param>
    /// <param name="tree">A processed tree, sorted.</param>
    /// <param name="time">The report's format of times.</param>
    /// <param name="view">Whether callees or callers stand below a row.</param>
    /// <param name="threshold">Share from which self time and what was folded get rows of their own, 0 to 1.</param>
    internal static void Write(ConsoleRowLines lines, ConsoleTable table, CallTree tree, TimeFormat time,
        ConsoleView view, double threshold)
        => new ConsoleTree(tree, time, view, threshold, table).Write(lines);

    private void Write(ConsoleRowLines lines)
    {
        var open = new Stack<ConsoleRow>();
        Push(open, RowsBelow(_tree.Root), null);
        while (open.TryPop(out var row))
        {
            lines.Write(row);
            if (row.Node is not null)
            {
                Push(open, RowsBelow(row.Node), row);
            }
        }
    }

    private void Push(Stack<ConsoleRow> open, List<ConsoleRow> rows, ConsoleRow? above)
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            rows[i].Above = above;
            rows[i].IsLast = i == rows.Count - 1;
            TellCpu(rows[i], above);
            open.Push(rows[i]);
        }
    }

    /// <summary>Shows the share of computing if it is new and more than chance: if the frame takes a notable time, and
    /// computed for a notably different share of it than its caller's row shows, or than all of it.</summary>
    private void TellCpu(ConsoleRow row, ConsoleRow? above)
    {
        var told = above?.ToldCpuShare ?? 1;
        row.TellsCpu = row.Kind == CallNodeKind.Frame && row.Node is not null
            && HeatScale.Of(_tree.ShareOf(row.Kind, row.Total.Time)) > Heat.Cool
            && Math.Abs(told - row.CpuShare) > NotableDifference;
        row.ToldCpuShare = row.TellsCpu ? row.CpuShare : told;
    }

    /// <summary>
    /// The callees, and, where there are any, what was folded, last, and (without a
    /// column for it) self time, so that rows add up to their caller but for what
    /// is below the threshold. What is idle has a row of its own, after all others.
    /// </summary>
    private List<ConsoleRow> RowsBelow(CallNode node)
    {
        var rows = new List<ConsoleRow>();
        foreach (var child in node.Children)
        {
            if (!child.Kind.IsIdle() && IsWorthARow(child.Kind, child.Total))
            {
                rows.Add(_view == ConsoleView.Callers ? ConsoleRow.OfCaller(child) : ConsoleRow.Of(child));
            }
        }

        if (rows.Count > 0 && _view == ConsoleView.Tree && !_table.Has(ConsoleColumns.Self)
            && IsWorthARow(node.Kind, node.Self))
        {
            var place = rows.FindIndex(row => row.Total.Sum < node.Self.Sum);
            rows.Insert(place < 0 ? rows.Count : place, ConsoleRow.SelfOf(node));
        }

        // Alone it would say nothing that the row above does not.
        if ((rows.Count > 0 || node.Kind == CallNodeKind.Root) && IsWorthARow(CallNodeKind.Folded, node.Folded.Total))
        {
            rows.Add(ConsoleRow.Of(node.Folded));
        }

        return rows;
    }

    private bool IsWorthARow(CallNodeKind kind, Measures measures)
        => _tree.ShareOf(kind, measures) >= _threshold && !(_time.IsZero(measures.Time) && _time.IsZero(measures.Wait));
}
