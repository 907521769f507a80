namespace Weft.Renderers;

/// <summary>The columns of a console report that come from open columns of the capture, behind all others.</summary>
internal sealed class ConsoleOpenColumns
{
    private const string Gap = "  ";

    /// <summary>By place in <see cref="OpenMeasures.Columns"/>.</summary>
    private readonly List<int> _shown = [];

    /// <summary>Characters that they take, with the gap behind each.</summary>
    internal int Width
    {
        get
        {
            var width = 0;
            foreach (var column in _shown)
            {
                width += WidthOf(column) + Gap.Length;
            }

            return width;
        }
    }

    /// <summary>Those of a tree that have a heading and are not 0 everywhere.</summary>
    internal static ConsoleOpenColumns Of(CallTree tree, ConsoleOptions options)
    {
        var columns = new ConsoleOpenColumns();
        if ((options.Columns & (ConsoleColumns.Usual | ConsoleColumns.Open)) == 0
            || options.View == ConsoleView.Timeline || tree.Root.Total.Open is not { } sums)
        {
            return columns;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] != 0 && OpenMeasures.Columns[i].Heading is not null)
            {
                columns._shown.Add(i);
            }
        }

        return columns;
    }

    internal void WriteHeadings(ConsoleLines lines, string gap)
    {
        foreach (var column in _shown)
        {
            lines.Add(gap + HeadingOf(column).PadLeft(WidthOf(column)), ConsoleColor.Faint);
            gap = Gap;
        }
    }

    internal void WriteFigures(ConsoleLines lines, ConsoleRow row, TimeFormat time)
    {
        foreach (var column in _shown)
        {
            var isCount = OpenMeasures.Columns[column].Unit == ColumnUnit.Count;
            var number = (isCount ? row.Counts : row.Other).Open?[column] ?? 0;
            lines.Add(TextOf(number, OpenMeasures.Columns[column].Unit, time).PadLeft(WidthOf(column)) + Gap,
                AnsiSequence.For(Heat.Cool));
        }
    }

    private static string TextOf(long number, ColumnUnit unit, TimeFormat time) => unit switch
    {
        ColumnUnit.Nanoseconds => time.IsZero(number) ? "" : time.Seconds(number),
        _ when number <= 0 => "",
        ColumnUnit.Bytes => CountFormat.Bytes(number),
        _ => CountFormat.Number(number),
    };

    private static string HeadingOf(int column) => OpenMeasures.Columns[column].Heading ?? "";

    private static int WidthOf(int column) => Math.Max("999 MB".Length, HeadingOf(column).Length);
}
