namespace Weft.Renderers;

/// <summary>The figures before each row, right-aligned in columns under a line of headings.</summary>
internal sealed class ConsoleTable : IConsoleFigures
{
    private const string Gap = "  ";

    /// <summary>A longer strip would say little more, a shorter one nothing.</summary>
    private const int LongestStrip = 32;
    private const int ShortestStrip = 12;

    /// <summary>The part of what is left beside the figures that a strip may
    /// take, so that names keep the most of it.</summary>
    private const int SharesOfStrip = 3;

    private readonly ConsoleLines _lines;
    private readonly CallTree _tree;
    private readonly TimeFormat _time;
    private readonly bool _percent;
    private readonly ConsoleView _view;
    private readonly ConsoleColumns[] _columns;
    private readonly ConsoleOpenColumns _open;
    private readonly int _timeWidth;
    private readonly long _duration;
    private readonly int _stripWidth;

    internal ConsoleTable(ConsoleLines lines, CallTree tree, TimeFormat time, long duration, ConsoleOptions options)
    {
        (_lines, _tree, _time, _duration, _percent, _view) = (lines, tree, time, duration, options.Percent,
            options.View);
        _columns = Columns(tree, time, options);
        _open = ConsoleOpenColumns.Of(tree, options);
        var longest =
            time.Seconds(
                Math.Max(tree.Headline,
                    options.View == ConsoleView.Timeline ? tree.Root.Total.Sum : tree.Wait)).Length;
        _timeWidth = _percent ? "100.0".Length : longest;
        _stripWidth = Math.Min(LongestStrip, (lines.Style.Width - Width) / SharesOfStrip);
        if (_stripWidth < ShortestStrip)
        {
            _columns = Array.FindAll(_columns, static column => column != ConsoleColumns.When);
        }
    }

    /// <summary>Characters that all columns take.</summary>
    public int Width
    {
        get
        {
            var width = 0;
            foreach (var column in _columns)
            {
                width += WidthOf(column) + Gap.Length;
            }

            return width + _open.Width;
        }
    }

    internal bool Has(ConsoleColumns column) => Array.IndexOf(_columns, column) >= 0;

    internal void WriteHeadings()
    {
        if (Width == 0)
        {
            return;
        }

        var gap = "";
        foreach (var column in _columns)
        {
            _lines.Add(gap + HeadingOf(column).PadLeft(WidthOf(column)), ConsoleColor.Faint);
            gap = Gap;
        }

        _open.WriteHeadings(_lines, gap);
        _lines.End();
    }

    public void WriteFigures(ConsoleRow row)
    {
        foreach (var column in _columns)
        {
            _lines.Add(TextOf(row, column).PadLeft(WidthOf(column)) + Gap, AnsiSequence.For(HeatOf(row, column)));
        }

        _open.WriteFigures(_lines, row, _time);
    }

    public Heat HeatOf(ConsoleRow row) =>
        (Heat)Math.Max((int)HeatOf(row, ConsoleColumns.Total), (int)HeatOf(row, ConsoleColumns.Wait));

    private static ConsoleColumns[] Columns(CallTree tree, TimeFormat time, ConsoleOptions options)
    {
        var wanted = options.Columns;
        if ((wanted & ConsoleColumns.Usual) != 0)
        {
            wanted |= ConsoleColumns.Total | ConsoleColumns.Self | ConsoleColumns.Wait | ConsoleColumns.Calls
                | ConsoleColumns.Allocated | ConsoleColumns.Paused | ConsoleColumns.Start | ConsoleColumns.When;
        }

        var columns = new List<ConsoleColumns>();
        Add(ConsoleColumns.Start, options.View == ConsoleView.Timeline);
        Add(ConsoleColumns.Total, options.View != ConsoleView.Flat);
        Add(ConsoleColumns.Self, options.View != ConsoleView.Callers);
        Add(ConsoleColumns.Total, options.View == ConsoleView.Flat);
        Add(ConsoleColumns.Wait, !time.IsZero(options.View == ConsoleView.Timeline ? tree.Root.Total.Wait : tree.Wait));
        if (options.View == ConsoleView.Timeline)
        {
            Add(ConsoleColumns.When, true);
            return [.. columns];
        }

        Add(ConsoleColumns.Cpu, tree.Knows(KnownMeasures.Cpu));
        Add(ConsoleColumns.Calls, tree.Knows(KnownMeasures.Calls));
        Add(ConsoleColumns.Allocated, tree.Knows(KnownMeasures.Allocated));
        Add(ConsoleColumns.Paused, tree.Knows(KnownMeasures.Paused) && !time.IsZero(tree.Root.Total.Paused));
        return [.. columns];

        void Add(ConsoleColumns column, bool isKnown)
        {
            if (isKnown && (wanted & column) != 0)
            {
                columns.Add(column);
            }
        }
    }

    private int WidthOf(ConsoleColumns column) => column switch
    {
        ConsoleColumns.Calls => "999 k".Length,
        ConsoleColumns.Allocated => "999 MB".Length,
        ConsoleColumns.When => _stripWidth,
        _ => Math.Max(_timeWidth, HeadingOf(column).Length),
    };

    private string HeadingOf(ConsoleColumns column) => column switch
    {
        ConsoleColumns.Total => _view == ConsoleView.Callers ? "self" + Unit : "total" + Unit,
        ConsoleColumns.Self => "self" + Unit,
        ConsoleColumns.Wait => "wait" + Unit,
        ConsoleColumns.Cpu => "cpu" + Unit,
        ConsoleColumns.Start => "start",
        ConsoleColumns.When => "0" + _time.Seconds(_duration).PadLeft(_stripWidth - 1),
        ConsoleColumns.Calls => "calls",
        ConsoleColumns.Allocated => "alloc",
        _ => "gc" + Unit,
    };

    private string Unit => _percent ? " %" : "";

    /// <summary>What would be zero is left blank, so that the figures that matter stand out.</summary>
    private string TextOf(ConsoleRow row, ConsoleColumns column) => column switch
    {
        ConsoleColumns.Total => TextOf(row.Total.Time, _tree.ShareOf(row.Kind, row.Total.Time)),
        ConsoleColumns.Self => TextOf(row.Self.Time, _tree.ShareOf(row.Kind, row.Self.Time)),
        ConsoleColumns.Wait => TextOf(row.Other.Wait, _tree.ShareOfWait(row.Other.Wait)),
        ConsoleColumns.Cpu => TextOf(row.Other.Cpu, _tree.ShareOf(row.Kind, row.Other.Cpu)),
        ConsoleColumns.Start => row.Start is { } start ? _time.Seconds(start) : "",
        ConsoleColumns.When => ConsoleStrip.Of(row.Stretches, row.AtOnce, _duration, _stripWidth, _lines.Style.Unicode),
        ConsoleColumns.Calls => row.Counts.Calls > 0 ? CountFormat.Number(row.Counts.Calls) : "",
        ConsoleColumns.Allocated => row.Other.Allocated > 0 ? CountFormat.Bytes(row.Other.Allocated) : "",
        _ => TextOf(row.Other.Paused, _tree.ShareOf(row.Kind, row.Other.Paused)),
    };

    private string TextOf(long time, double share) =>
        _time.IsZero(time) ? "" : _percent ? TimeFormat.PercentOf(share) : _time.Seconds(time);

    /// <summary>Only what a change of the program could make faster is hot: no
    /// method is to blame for time outside of all.</summary>
    private Heat HeatOf(ConsoleRow row, ConsoleColumns column) =>
        row.Kind is CallNodeKind.Outside or CallNodeKind.Unattributed ? Heat.Cool : column switch
        {
            ConsoleColumns.Total => HeatScale.Of(_tree.ShareOf(row.Kind, row.Total.Time - row.Idle)),
            ConsoleColumns.Self => HeatScale.Of(_tree.ShareOf(row.Kind, row.Self.Time - row.Idle)),
            ConsoleColumns.Wait => HeatScale.Of(_tree.ShareOfWait(row.Other.Wait - row.Idle)),
            ConsoleColumns.Cpu => HeatScale.Of(_tree.ShareOf(row.Kind, row.Other.Cpu)),
            ConsoleColumns.Paused => HeatScale.Of(_tree.ShareOf(row.Kind, row.Other.Paused)),
            ConsoleColumns.When => HeatOf(row),
            _ => Heat.Cool,
        };
}
