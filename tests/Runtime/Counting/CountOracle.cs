namespace Weft.Tests.Counting;

/// <summary>
/// The plainest machine that counts: a stack of spelled-out call paths. It makes a program of what
/// was drawn, leaving out what is not possible where it would stand, and says what has to be counted.
/// </summary>
internal sealed class CountOracle
{
    private const int ArrayHeader = 24;

    private readonly List<Open> _open = [];
    private readonly List<Open> _suspended = [];
    private readonly List<Open> _yielded = [];
    private readonly HashSet<int> _iterators = [];
    private readonly SortedDictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private readonly List<SortedDictionary<string, Count>> _sessions = [];
    private SortedDictionary<string, Count>? _before;
    private int _frames;

    public List<Step> Steps { get; } = [];

    /// <summary>What each of the sessions inside counts, in the order in which they stop.</summary>
    public IReadOnlyList<SortedDictionary<string, Count>> Sessions => _sessions;

    /// <summary>What the session around the program counts.</summary>
    public SortedDictionary<string, Count> All => _counts;

    private string Here => _open.Count == 0 ? "" : _open[^1].Path;

    public static CountOracle Of((StepKind Kind, int Choice)[] drawn)
    {
        var oracle = new CountOracle();
        foreach ((StepKind kind, int choice) in drawn)
        {
            oracle.Take(kind, choice);
        }

        return oracle;
    }

    private void Take(StepKind kind, int choice)
    {
        switch (kind)
        {
            case StepKind.Enter:
                Call(kind, choice % 4, -1);
                break;
            case StepKind.EnterAsync or StepKind.EnterIterator:
                _ = kind == StepKind.EnterIterator && _iterators.Add(_frames);
                Call(kind, choice % 4, _frames++);
                break;
            case StepKind.Leave when _open.Count > 0 && _open[^1].Frame < 0:
                Leave(_open.Count - 1);
                break;
            case StepKind.LeaveMany
                when _open.FindIndex(open => open.Frame < 0 && choice % 3 == 0) is >= 0 and var depth:
                Leave(depth);
                break;
            case StepKind.Suspend when _open.Count > 0 && _open[^1].Frame is >= 0 and var frame
                && !_iterators.Contains(frame):
                _suspended.Add(Close(kind));
                break;
            case StepKind.Yield when _open.Count > 0 && _open[^1].Frame >= 0:
                _yielded.Add(Close(kind));
                break;
            case StepKind.Resume when _suspended.Count > 0:
                Reopen(kind, _suspended, choice, static open => open);
                break;
            case StepKind.ResumeAfterYield when _yielded.Count > 0:
                Reopen(kind, _yielded, choice, open => open with { Path = Below(open.Member) });
                break;
            case StepKind.End when _open.Count > 0 && _open[^1].Frame >= 0:
                Close(kind);
                break;
            case StepKind.Allocate:
                Steps.Add(new Step(kind, choice % 1000));
                Add(Here, new Count(0, ((choice % 1000) + ArrayHeader + 7) / 8 * 8, 0));
                break;
            case StepKind.Pause:
                Steps.Add(new Step(kind, 1 + (choice % 5)));
                Add(Here, new Count(0, 0, 1 + (choice % 5)));
                break;
            case StepKind.Tick:
                Steps.Add(new Step(kind, 0));
                break;
            case StepKind.Start when _before is null:
                Steps.Add(new Step(kind, 0));
                _before = new(_counts, StringComparer.Ordinal);
                break;
            case StepKind.Stop when _before is not null:
                Steps.Add(new Step(kind, _sessions.Count));
                _sessions.Add(Since(_before));
                _before = null;
                break;
        }
    }

    private SortedDictionary<string, Count> Since(SortedDictionary<string, Count> before)
    {
        var since = new SortedDictionary<string, Count>(StringComparer.Ordinal);
        foreach ((string path, Count count) in _counts)
        {
            Count earlier = before.GetValueOrDefault(path);
            since[path] = new Count(count.Calls - earlier.Calls, count.Allocated - earlier.Allocated,
                count.Paused - earlier.Paused);
        }

        return since;
    }

    private void Call(StepKind kind, int member, int frame)
    {
        string path = Below(member);
        Steps.Add(new Step(kind, member, frame));
        _open.Add(new Open(path, member, frame));
        Add(path, new Count(1, 0, 0));
    }

    private void Leave(int depth)
    {
        Steps.Add(new Step(StepKind.Leave, depth));
        _open.RemoveRange(depth, _open.Count - depth);
    }

    private Open Close(StepKind kind)
    {
        Open closed = _open[^1];
        Steps.Add(new Step(kind, closed.Frame));
        _open.RemoveAt(_open.Count - 1);
        return closed;
    }

    private void Reopen(StepKind kind, List<Open> closed, int choice, Func<Open, Open> place)
    {
        Open frame = closed[choice % closed.Count];
        closed.Remove(frame);
        Steps.Add(new Step(kind, frame.Frame));
        _open.Add(place(frame));
    }

    private string Below(int member) => Here.Length == 0 ? $"m{member}" : $"{Here}/m{member}";

    private void Add(string path, Count count)
    {
        if (path.Length > 0)
        {
            Count before = _counts.GetValueOrDefault(path);
            _counts[path] = new Count(before.Calls + count.Calls, before.Allocated + count.Allocated,
                before.Paused + count.Paused);
        }
    }

    /// <summary>What is counted on a path; pauses in milliseconds.</summary>
    internal readonly record struct Count(long Calls, long Allocated, long Paused);

    /// <summary>An open frame, and the number of what stands for it if it can be suspended.</summary>
    private readonly record struct Open(string Path, int Member, int Frame);
}
