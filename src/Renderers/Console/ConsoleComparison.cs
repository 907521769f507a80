using Weft.Renderers.Processors;
using Weft.Renderers.Queries;

namespace Weft.Renderers;

/// <summary>What got slower and what faster since an earlier capture, by call
/// path and by method, largest change first.</summary>
internal sealed class ConsoleComparison
{
    /// <summary>The part of the rows that methods have beside the call paths.</summary>
    private const int SharesOfMethods = 4;
    private const int SharesOfShort = 2;

    private readonly ConsoleLines _lines;
    private readonly Capture _capture;
    private readonly Capture _earlier;
    private readonly IdleTime _idle;
    private readonly CallTree _before;
    private readonly CallTree _after;
    private readonly ConsoleOptions _options;
    private readonly TimeFormat _time;
    private readonly ConsoleChanges _figures;
    private readonly ConsoleRowLines _rows;

    internal ConsoleComparison(ConsoleLines lines, Capture before, Capture after, ConsoleOptions options)
    {
        (_lines, _earlier, _capture, _options) = (lines, before, after, options);
        _idle = IdleOf(after);
        (_before, _after) = (CallTreeBuilder.Merged(before, IdleOf(before)), CallTreeBuilder.Merged(after, _idle));
        _time = TimeFormat.For(after.Header);
        _figures = new ConsoleChanges(lines, _time, Math.Max(_before.Headline, _after.Headline));
        _rows = new ConsoleRowLines(lines, _figures, after.Header, _time, isCallees: false, tellsCpu: false);
    }

    internal void Write()
    {
        WriteHeader();
        if (ComparisonNotes.OnPrograms(_earlier, _capture) is { } note)
        {
            _lines.AddWrapped(note, ConsoleColor.Plain);
            _lines.End();
        }

        var least = (long)(_options.Threshold * Math.Max(_before.Headline, _after.Headline));
        var isFlat = _options.View == ConsoleView.Flat;
        var rows = _options.Short ? Math.Max(1, _options.Rows / SharesOfShort) : _options.Rows;
        _figures.WriteHeadings();
        if (!isFlat)
        {
            WritePaths(rows, ref least);
            _lines.End();
        }

        WriteMethods(isFlat ? rows : Math.Max(1, rows / SharesOfMethods), isFlat, least);
        WriteIdle();
        _lines.End();
        if (_options.Short)
        {
            return;
        }

        _lines.AddWrapped(
            $"Running and waiting together, in seconds. What changed by less than "
            + $"{TimeFormat.Interval(Math.Max(1, least))} has no row. Times are estimates: one that rests on n "
            + $"samples is uncertain by about 1/sqrt(n) of itself.",
            ConsoleColor.Faint);
        _lines.End();
    }

    private IdleTime IdleOf(Capture capture) =>
        _options.CountIdle ? IdleTime.Counted(capture) : IdleTime.Of(capture, _options.Idle);

    /// <summary>One quiet row: idle time is no change of the program.</summary>
    private void WriteIdle()
    {
        if ((_after.IdleRow ?? _before.IdleRow) is { } idle
            && !_time.IsZero(Math.Max(_before.Idle.Sum, _after.Idle.Sum)))
        {
            var earlier = _time.Seconds(_before.Idle.Sum);
            _rows.Write(
                ConsoleRow.OfIdle(idle, IdleText.Of(idle, _time, $"{earlier} s then; WEFT_SHOW=idle counts it")));
        }
    }

    private void WriteHeader()
    {
        if (_options.Short)
        {
            _lines.AddWrapped($"{ReportFacts.CommandLine(_capture.Header)}, compared with {Summary()}",
                ConsoleColor.Bold);
        }
        else
        {
            ConsoleHeader.Write(_lines, _capture, _idle, _after, _time, Summary());
        }
    }

    private string Summary()
    {
        var change = _figures.Change(_after.Headline - _before.Headline);
        return $"{ReportFacts.CommandLine(_earlier.Header)}, {ReportFacts.Recorded(_earlier.Header)}: "
            + $"{_time.Seconds(_before.Headline)} s then, {_time.Seconds(_after.Headline)} s "
            + $"now{(change.Length > 0 ? $", {change} s" : "")}";
    }

    private void WritePaths(int most, ref long least)
    {
        var changed = LargestChanges.Of(CompareTrees.Apply(_before, _after, threshold: 0), most,
            _options.Levels ?? ConsoleReport.CalleeLevels, ref least);
        var rows = new List<ConsoleRow>(changed.Count);
        foreach (var path in changed)
        {
            rows.Add(ConsoleRow.Of(path.Node.Subject, path.Node.TotalBefore, path.Node.TotalAfter));
            rows[^1].Above = path.Above < 0 ? null : rows[path.Above];
        }

        ConsoleGuides.MarkLast(rows);
        foreach (var row in rows)
        {
            _rows.Write(row);
        }
    }

    private void WriteMethods(int most, bool isAlone, long least)
    {
        if (!isAlone)
        {
            _lines.AddWrapped("Methods, by the time in themselves:", ConsoleColor.Bold);
        }

        var shown = 0;
        foreach (var method in CompareMethods.Apply(_before, _after))
        {
            if (shown == most || method.Subject.Kind.IsIdle() || (Math.Abs(method.Change) < least && shown > 0))
            {
                break;
            }

            shown++;
            _rows.Write(ConsoleRow.Of(method.Subject, method.Before?.Self ?? default, method.After?.Self ?? default));
        }
    }
}
