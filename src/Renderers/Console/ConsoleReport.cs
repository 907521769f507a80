using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>One console report: what is written in which order.</summary>
internal sealed class ConsoleReport
{
    private const int ShortShare = 2;
    internal const int CalleeLevels = 100;

    /// <summary>The method and three callers. The chain from there to the outermost
    /// frame is mostly the same for all methods, and only fills the screen.</summary>
    private const int CallerLevels = 4;

    private readonly ConsoleLines _lines;
    private readonly Capture _capture;
    private readonly ConsoleOptions _options;
    private readonly TimeFormat _time;
    private readonly IdleTime _idle;
    private readonly CallTree _whole;
    private readonly bool _isWithoutTimeline;

    internal ConsoleReport(ConsoleLines lines, Capture capture, ConsoleOptions options)
    {
        (_lines, _capture) = (lines, capture);
        _options = options.Short ? options with { Rows = Math.Max(1, options.Rows / ShortShare) } : options;
        _time = TimeFormat.For(capture.Header);
        _isWithoutTimeline = options.View == ConsoleView.Timeline && capture.Timeline is null;
        if (_isWithoutTimeline)
        {
            _options = _options with { View = ConsoleView.Tree };
        }

        _idle = options.CountIdle ? IdleTime.Counted(capture) : IdleTime.Of(capture, options.Idle);
        _whole = options.ByThread ? CallTreeBuilder.ByThread(capture, _idle) : CallTreeBuilder.Merged(capture, _idle);
    }

    private int Levels => _options.Levels ?? (_options.View == ConsoleView.Callers ? CallerLevels : CalleeLevels);

    internal void Write()
    {
        if (_options.Short)
        {
            ConsoleHeader.WriteShort(_lines, _capture, _time);
        }
        else
        {
            ConsoleHeader.Write(_lines, _capture, _idle, _whole, _time);
        }

        var notes = new List<string>();
        if (_capture.SampleCount > 0 || ReportFacts.Wait(_capture) > 0)
        {
            WriteRows(notes);
            _lines.End();
        }

        if (_options.Short)
        {
            return;
        }

        if (_isWithoutTimeline)
        {
            notes.Add("There is no timeline to show; WEFT_RECORDER=timeline records one.");
        }
        else if (_capture.Timeline is not null && _options.View != ConsoleView.Timeline)
        {
            notes.Add("WEFT_SHOW=timeline shows when it happened.");
        }

        notes.InsertRange(0, ReportNotes.Of(_capture, _whole, _idle, _time, _options.Percent));
        foreach (var note in notes)
        {
            _lines.AddWrapped(note, ConsoleColor.Faint);
        }

        _lines.End();
    }

    private void WriteRows(List<string> notes)
    {
        var table = new ConsoleTable(_lines, _whole, _time, _capture.Header.Duration, _options);
        var isTree = _options.View == ConsoleView.Tree;
        var rows = new ConsoleRowLines(_lines, table, _capture.Header, _time, isTree,
            isTree && _whole.Knows(KnownMeasures.Cpu) && !table.Has(ConsoleColumns.Cpu));
        table.WriteHeadings();
        if (_options.View == ConsoleView.Flat)
        {
            ConsoleFlat.Write(rows, WithoutHidden(), _time, _options);
            WriteIdle(rows);
            ConsoleNotes.AddMarks(notes, rows.Marks, _lines.Style);
            return;
        }

        if (_options.View == ConsoleView.Timeline && _capture.Timeline is { } timeline)
        {
            var shortest = ConsoleTimeline.Write(rows, _capture, _idle, timeline, _options with { Levels = Levels });
            WriteIdle(rows);
            ConsoleNotes.AddMarks(notes, rows.Marks, _lines.Style);
            ConsoleNotes.AddTimeline(notes, timeline, shortest);
            return;
        }

        var tree = Processed();
        var threshold = ScreenThreshold.For(tree, _options.Rows, _options.Threshold,
            countsSelf: isTree && !table.Has(ConsoleColumns.Self));
        tree = SortByTotal.Apply(FoldDeepCalls.Apply(FoldSmallCalls.Apply(tree, threshold), Levels));
        ConsoleTree.Write(rows, table, tree, _time, _options.View, threshold);
        WriteIdle(rows);
        ConsoleNotes.AddMarks(notes, rows.Marks, _lines.Style);
        if (ReportNotes.OnFolding(tree, threshold) is { } onFolding)
        {
            notes.Add(onFolding);
        }
    }

    /// <summary>The one quiet row of all that is idle, after the others.</summary>
    private void WriteIdle(ConsoleRowLines rows)
    {
        if (_whole.IdleRow is { } idle && !_time.IsZero(idle.Sum))
        {
            rows.Write(ConsoleRow.OfIdle(idle, IdleText.Of(idle, _time, "WEFT_SHOW=idle counts it")));
        }
    }

    private CallTree Processed()
    {
        var tree = FoldRecursion.Apply(WithoutHidden());
        return _options.View == ConsoleView.Callers
            ? CallersTree.Apply(tree, Levels) : _options.Short ? TrimStem.Apply(tree) : tree;
    }

    private CallTree WithoutHidden()
    {
        var groups = new FrameGroups(_capture.Methods, _options.Hide, named: !_options.OpenGroups);
        return groups.AreEmpty ? _whole : CloseGroups.Apply(GroupFrames.Apply(_whole, groups.Of));
    }
}
