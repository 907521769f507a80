namespace Weft.Renderers;

/// <summary>Writes rows, each on a line that fits: the figures are never shortened, the
/// guides lose their outer levels, names their middle, places their folders.</summary>
/// <param name="lines">Where to write.</param>
/// <param name="figures">What stands before each row.</param>
/// <param name="header">What was recorded.</param>
/// <param name="time">The report's format of times.</param>
/// <param name="isCallees">Whether callees stand below a row, so that what a
/// frame's own time is of can be told.</param>
/// <param name="tellsCpu">Whether rows say how much of their time was computing.</param>
internal sealed class ConsoleRowLines(ConsoleLines lines, IConsoleFigures figures, CaptureHeader header,
    TimeFormat time, bool isCallees, bool tellsCpu)
{
    private const string Gap = "  ";

    /// <summary>Half of what is left beside the figures, so that names stay longer than their guides.</summary>
    private const int SharesOfRoom = 2;

    private readonly ConsoleGuides _guides = ConsoleGuides.For(lines.Style);

    /// <summary>What a reader may have to be told about.</summary>
    internal ConsoleMarks Marks { get; private set; }

    internal void Write(ConsoleRow row)
    {
        figures.WriteFigures(row);
        var room = lines.Style.Width - figures.Width;
        var guide = _guides.To(row, room / SharesOfRoom);
        lines.Add(guide, ConsoleColor.Faint);
        WriteText(row, room - guide.Length);
        lines.End();
    }

    private void WriteText(ConsoleRow row, int room)
    {
        var mark = MarkOf(row);
        var name = Shortened(row.Name, room - mark.Length);
        var isCool = figures.HeatOf(row) == Heat.Cool && row.Kind != CallNodeKind.Thread;
        lines.Add(name,
            row.Kind == CallNodeKind.Thread ? ConsoleColor.Bold : isCool ? ConsoleColor.Faint : ConsoleColor.Plain);
        var location = Location(row.Location, room - name.Length - mark.Length - Gap.Length);
        lines.Add(location.Length > 0 ? Gap + location : "", ConsoleColor.Faint);
        lines.Add(mark, ConsoleColor.Faint);
    }

    private string MarkOf(ConsoleRow row)
    {
        var mark = "";
        if (row.Node is { IsFrame: true, IsRecursive: true })
        {
            mark += Gap + "(recursive)";
            Marks |= ConsoleMarks.Recursive;
        }

        if (isCallees && row.Node is not null && CountNotes.IsBelowProbes(header, row.Node, time))
        {
            mark += Gap + "(probes)";
            Marks |= ConsoleMarks.Probes;
        }

        if (row.AtOnce > 1)
        {
            mark += Gap + $"{CountFormat.Number(row.AtOnce)} at once";
            Marks |= ConsoleMarks.AtOnce;
        }

        Marks |= row.Kind switch
        {
            CallNodeKind.ClosedGroup => ConsoleMarks.Hidden,
            CallNodeKind.Folded => ConsoleMarks.Folded,
            _ => ConsoleMarks.None,
        };

        if (tellsCpu && row.TellsCpu)
        {
            mark += Gap + $"on CPU {TimeFormat.Percent(row.CpuShare)}";
            Marks |= ConsoleMarks.OnCpu;
        }

        return mark;
    }

    private string Shortened(string text, int room) =>
        VisibleText.Shorten(text, room, lines.Style.Unicode ? "…" : "..");

    /// <summary>The whole place, or else the file without its folders, or else
    /// nothing: a piece of it would lead nowhere.</summary>
    private static string Location(string location, int room)
    {
        if (location.Length <= room)
        {
            return location;
        }

        var file = location[(location.LastIndexOf('/') + 1)..];
        return file.Length <= room ? file : "";
    }
}
