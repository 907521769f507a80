namespace Weft.Tests.Interleavings;

/// <summary>Where a thread stands: all that it has loaded up to now, and the
/// step that it takes next. Equal histories are the same object.</summary>
internal sealed class ThreadHistory
{
    private readonly Func<ModelThread> _create;
    private readonly int[] _loaded;
    private readonly ThreadHistory? _loopHead;
    private readonly Dictionary<int, ThreadHistory> _next = [];

    private ThreadHistory(Func<ModelThread> create, int[] loaded, ThreadHistory? loopHead, Counter counter)
    {
        _create = create;
        _loaded = loaded;
        Counter = counter;
        Id = counter.Next();
        Step = Replay();
        _loopHead = Step?.Kind == StepKind.LoopHead ? this : loopHead;
    }

    /// <summary>Distinguishes it from all others of the thread.</summary>
    public int Id { get; }

    /// <summary>The next step; null at the end.</summary>
    public Step? Step { get; }

    private Counter Counter { get; }

    /// <summary>The beginning of a thread.</summary>
    public static ThreadHistory Of(Func<ModelThread> create) => new(create, [], null, new Counter());

    /// <summary>Where the thread stands after the next step.</summary>
    /// <param name="loaded">What the step has loaded; 0 if it loads nothing.</param>
    public ThreadHistory After(int loaded)
    {
        if (Step!.Kind == StepKind.Again)
        {
            return _loopHead!;
        }

        if (!_next.TryGetValue(loaded, out ThreadHistory? next))
        {
            _next.Add(loaded, next = new ThreadHistory(_create, [.. _loaded, loaded], _loopHead, Counter));
        }

        return next;
    }

    private Step? Replay()
    {
        ModelThread thread = _create();
        using IEnumerator<Step> steps = thread.Run().GetEnumerator();
        foreach (int loaded in _loaded)
        {
            steps.MoveNext();
            thread.Loaded = loaded;
        }

        return steps.MoveNext() ? steps.Current : null;
    }
}

/// <summary>Counts.</summary>
internal sealed class Counter
{
    private int _count;

    public int Next() => _count++;
}
