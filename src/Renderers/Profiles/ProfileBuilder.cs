using System.Collections.Immutable;
using Weft.Renderers.Processors;

namespace Weft.Renderers.Profiles;

/// <summary>Makes the tables of a capture.</summary>
internal sealed class ProfileBuilder
{
    private const int TimeColumn = 0;

    private readonly Capture _capture;
    private readonly IdleTime _idle;
    private readonly StackTableBuilder _tables = new();
    private readonly FrameHandle[] _frames;
    private readonly PathColumn[] _sources;
    private readonly ImmutableArray<ProfileColumn> _columns;

    internal ProfileBuilder(Capture capture)
    {
        (_capture, _idle) = (capture, IdleTime.Of(capture, []));
        _frames = new FrameHandle[capture.Methods.Length];
        for (var i = 0; i < _frames.Length; i++)
        {
            _frames[i] = _tables.Frame(capture.Methods[i]);
        }

        _sources = Array.FindAll(PathColumn.All, IsTold);
        _columns =
        [
            .. Array.ConvertAll(_sources, static source => source.Column),
            .. capture.Waits.IsEmpty ? [] : new[] { PathColumn.Wait },
        ];
    }

    internal Profile Build()
    {
        var threads = ImmutableArray.CreateBuilder<ProfileThread>();
        var all = new ProfileRowsBuilder(_columns.Length);
        for (var i = 0; i < _capture.Threads.Length; i++)
        {
            threads.Add(ThreadAt(i));
            all.Add(threads[i].Rows);
        }

        var waits = WaitRows(out var waiting);
        all.Add(waits);
        var spans = _capture.Timeline is { } timeline ? SpansOf(timeline, waiting) : [];
        FrameHandle? leftOut = WholeStacks.AreCut(_tables)
            ? _tables.Frame(ProfileFrameKind.LeftOut, "[frames left out]")
            : null;
        return new Profile(_capture, _tables, _columns, leftOut)
        {
            Threads = threads.ToImmutable(),
            Waits = waits,
            AllThreads = all.Build(),
            Spans = spans,
        };
    }

    private bool IsTold(PathColumn source)
    {
        if (source.IsAlwaysTold)
        {
            return true;
        }

        if (source.Source.IsOpen)
        {
            return CaptureSums.SumOf(_capture, source.Source) != 0;
        }

        foreach (var thread in _capture.Threads)
        {
            foreach (var path in thread.Paths)
            {
                if (source.Read(path, PathValues.None, 0) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private ProfileThread ThreadAt(int index)
    {
        var thread = _capture.Threads[index];
        var rows = new ProfileRowsBuilder(_columns.Length);
        var stacks = new StackHandle[thread.Paths.Length];
        for (var i = 0; i < stacks.Length; i++)
        {
            var path = thread.Paths[i];
            stacks[i] = _tables.Stack(path.Parent < 0 ? StackHandle.None : stacks[path.Parent], _frames[path.Method]);
            var idle = IdleOf(index, i);
            AddPath(stacks[i], WithoutIdle(path, idle), thread.Columns, i);
            if (idle != default)
            {
                AddPath(_tables.Around(ProfileFrameKind.Idle), idle, PathValues.None, i);
            }
        }

        AddAround(ProfileFrameKind.GarbageCollection, thread.GarbageCollection);
        AddAround(ProfileFrameKind.Outside, thread.Outside - _idle.OfOutside(index));
        AddAround(ProfileFrameKind.Idle, _idle.OfOutside(index));
        AddAround(ProfileFrameKind.Unattributed, thread.Unattributed);
        var name = _tables.Text(thread.Name);
        return new ProfileThread(name, thread.Id, thread.IsThreadPool, rows.Build(), Segments(index, stacks));

        void AddPath(StackHandle stack, in CallPath path, PathValues values, int place)
        {
            for (var column = 0; column < _sources.Length; column++)
            {
                rows.Add(stack, column, _sources[column].Read(path, values, place) ?? 0);
            }
        }

        void AddAround(ProfileFrameKind kind, long time)
        {
            if (time > 0)
            {
                rows.Add(_tables.Around(thread.IsThreadPool ? ProfileFrameKind.Idle : kind), TimeColumn, time);
            }
        }
    }

    /// <summary>The part of a path that no share counts, as a path of its own.</summary>
    private CallPath IdleOf(int thread, int index)
    {
        var idle = _idle.Of(thread, index, out _);
        return idle.Time == 0
            ? default
            : new CallPath(0, 0, idle.Time, idle.Samples)
            {
                Cpu = _capture.Threads[thread].Paths[index].Cpu is null ? null : idle.Cpu,
            };
    }

    private static CallPath WithoutIdle(CallPath path, CallPath idle) => path with
    {
        Self = path.Self - idle.Self,
        SampleCount = path.SampleCount - idle.SampleCount,
        Cpu = path.Cpu - (idle.Cpu ?? 0),
    };

    private SegmentList Segments(int thread, StackHandle[] stacks) => _capture.Timeline is { } timeline
        ? new(
            timeline.Threads[thread].Segments,
            stacks,
            _tables.Around(ProfileFrameKind.GarbageCollection),
            _tables.Around(ProfileFrameKind.Unattributed))
        : new([], stacks, StackHandle.None, StackHandle.None);

    private ProfileRows WaitRows(out StackHandle[] stacks)
    {
        var rows = new ProfileRowsBuilder(_columns.Length);
        stacks = new StackHandle[_capture.Waits.Length];
        for (var i = 0; i < stacks.Length; i++)
        {
            var path = _capture.Waits[i];
            stacks[i] = _tables.Stack(path.Parent < 0 ? StackHandle.None : stacks[path.Parent], _frames[path.Method]);
            var idle = _idle.OfWait(i, out _);
            rows.Add(stacks[i], _columns.Length - 1, path.Wait - idle);
            for (var column = 0; column < _sources.Length; column++)
            {
                if (_sources[column].Source.IsOpen)
                {
                    rows.Add(stacks[i], column, _capture.WaitColumns[_sources[column].Source, i]);
                }
            }

            if (idle > 0)
            {
                rows.Add(_tables.Around(ProfileFrameKind.Idle), _columns.Length - 1, idle);
            }
        }

        return rows.Build();
    }

    private static ImmutableArray<ProfileSpan> SpansOf(Timeline timeline, StackHandle[] stacks)
    {
        var spans = ImmutableArray.CreateBuilder<ProfileSpan>(timeline.Spans.Length);
        foreach (var span in timeline.Spans)
        {
            spans.Add(new ProfileSpan(span.Path < 0 ? StackHandle.None : stacks[span.Path], span.Start, span.Duration));
        }

        return spans.MoveToImmutable();
    }
}
