namespace Weft.Renderers;

/// <summary>The call tree as lines of text with guides.</summary>
internal sealed class ConsoleTree
{
    private readonly ConsoleLines _lines;
    private readonly CallTree _tree;
    private readonly TimeFormat _time;
    private readonly ConsoleGuides _guides;
    private readonly long _smallest;
    private readonly bool _tellsCpu;
    private bool _hasToldCpu;

    private ConsoleTree(ConsoleLines lines, CallTree tree, TimeFormat time, double threshold, bool tellsCpu)
    {
        _tellsCpu = tellsCpu;
        (_lines, _tree, _time) = (lines, tree, time);
        _guides = ConsoleGuides.For(lines.Style);
        _smallest = (long)(tree.Headline * threshold);
    }

    /// <param name="lines">Where to write.</param>
    /// <param name="tree">A processed tree, sorted.</param>
    /// <param name="time">The report's format of times.</param>
    /// <param name="threshold">Share from which self time and what was folded get rows of their own, 0 to 1.</param>
    /// <param name="tellsCpu">Whether processor times are known.</param>
    /// <returns>Whether some rows say how much of their time was computing.</returns>
    internal static bool Write(ConsoleLines lines, CallTree tree, TimeFormat time, double threshold, bool tellsCpu)
    {
        var written = new ConsoleTree(lines, tree, time, threshold, tellsCpu);
        written.Write();
        return written._hasToldCpu;
    }

    private void Write()
    {
        var open = new Stack<ConsoleRow>();
        Push(open, RowsBelow(_tree.Root), ConsoleGuides.None, "");
        while (open.TryPop(out var row))
        {
            WriteRow(row);
            if (row.Node is not null)
            {
                Push(open, RowsBelow(row.Node), _guides, row.Indent);
            }
        }
    }

    private static void Push(Stack<ConsoleRow> open, List<ConsoleRow> rows, ConsoleGuides guides, string indent)
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            open.Push(rows[i].Guided(guides, indent, isLast: i == rows.Count - 1));
        }
    }

    /// <summary>
    /// The callees, and, where there are any, self time and folded calls, so that rows add up to their caller but for what is below the
    /// threshold. Idle pool time stands in the notes: as a row it would dwarf the program.
    /// </summary>
    private List<ConsoleRow> RowsBelow(CallNode node)
    {
        var rows = new List<ConsoleRow>();
        foreach (var child in node.Children)
        {
            if (child.Kind != CallNodeKind.PoolIdle && IsWorthARow(child.Total.Time, child.Total.Wait))
            {
                rows.Add(ConsoleRow.Of(child));
            }
        }

        if (IsWorthARow(node.Folded.Total.Time, node.Folded.Total.Wait))
        {
            rows.Add(ConsoleRow.FoldedIn(node));
        }

        if (rows.Count > 0 && IsWorthARow(node.Self.Time, node.Self.Wait))
        {
            var place = rows.FindIndex(row => row.Weight < node.Self.Weight);
            rows.Insert(place < 0 ? rows.Count : place, ConsoleRow.SelfOf(node));
        }

        return rows;
    }

    private bool IsWorthARow(long time, long wait) => time + wait >= _smallest && !(_time.IsZero(time) && _time.IsZero(wait));

    private Heat HeatOf(ConsoleRow row, long time) => HeatScale.Of(_tree.ShareOf(row.Kind, time));

    private void WriteRow(ConsoleRow row)
    {
        var heat = HeatOf(row, row.Time);
        var heatOfWait = HeatOf(row, row.Wait);
        _lines.Add(row.Guide, ConsoleColor.Faint);
        _lines.Add(_time.Seconds(row.Time), AnsiSequence.For(heat));
        if (!_time.IsZero(row.Wait))
        {
            _lines.Add(" + ", ConsoleColor.Faint);
            _lines.Add(_time.Seconds(row.Wait), AnsiSequence.For(heatOfWait));
            _lines.Add(" waiting", ConsoleColor.Faint);
        }

        _lines.Add(" " + row.Name, heat == Heat.Cool && heatOfWait == Heat.Cool ? ConsoleColor.Faint : ConsoleColor.Plain);
        if (row.Location.Length > 0)
        {
            _lines.Add("  " + row.Location, ConsoleColor.Faint);
        }

        if (_tellsCpu && row.OnCpu.Length > 0)
        {
            _lines.Add("  " + row.OnCpu, ConsoleColor.Faint);
            _hasToldCpu = true;
        }

        _lines.End();
    }
}
