namespace Weft.Benchmarks;

/// <summary>The exact calling context tree: made from every frame that was
/// opened and closed, pauses of the garbage collector taken out.</summary>
/// <param name="nameOf">The name of a member.</param>
/// <param name="logicalPath">The caller's path and the member of a logical path.</param>
internal class ExactTree(Func<int, string> nameOf, Func<int, (int Parent, int Member)> logicalPath)
{
    /// <summary>In what pauses are counted.</summary>
    protected const double NanosecondsPerPauseUnit = 100;

    private readonly Dictionary<(int Parent, int Member), int> _children = [];
    private readonly List<Node> _nodes = [];

    /// <summary>Nanoseconds in which each path was open as it stands, with nothing further open in it.</summary>
    public PathTimes Self => Collect(static node => node.Self);

    /// <summary>From how many pieces each of these times is made: one between
    /// any two events, each of which holds the tracer's cost once.</summary>
    public PathTimes Pieces => Collect(static node => node.Pieces);

    /// <summary>Adds what one thread did.</summary>
    /// <param name="events">Its events, oldest first, beginning with an empty stack.</param>
    /// <param name="end">When the run ended: frames still open then are charged up to it.</param>
    public void Add(IEnumerable<TraceEvent> events, TraceEvent end)
    {
        BeginThread();
        var open = new Stack<int>();
        TraceEvent before = default;
        foreach (TraceEvent happened in events)
        {
            Charge(open, before, happened);
            before = happened;
            if (happened.Code == TraceEvent.Leave)
            {
                open.Pop();
            }
            else
            {
                open.Push(
                    happened.Member >= 0
                        ? Child(open.TryPeek(out int parent) ? parent : -1, happened.Member)
                        : Logical(happened.LogicalPath));
            }
        }

        Charge(open, before, end);
    }

    /// <summary>Called before the events of each thread.</summary>
    protected virtual void BeginThread()
    {
    }

    /// <summary>The time between two events, in which one path is open.</summary>
    protected virtual double TimeOf(TraceEvent since, TraceEvent until) =>
        until.Time - since.Time - ((until.Paused - since.Paused) * NanosecondsPerPauseUnit);

    private void Charge(Stack<int> open, TraceEvent since, TraceEvent until)
    {
        if (open.TryPeek(out int innermost))
        {
            Node node = _nodes[innermost];
            _nodes[innermost] = node with { Self = node.Self + TimeOf(since, until), Pieces = node.Pieces + 1 };
        }
    }

    private int Logical(int path)
    {
        (int parent, int member) = logicalPath(path);
        return Child(parent < 0 ? -1 : Logical(parent), member);
    }

    private int Child(int parent, int member)
    {
        if (!_children.TryGetValue((parent, member), out int child))
        {
            child = _nodes.Count;
            _children.Add((parent, member), child);
            _nodes.Add(new Node(parent < 0 ? nameOf(member) : $"{_nodes[parent].Path};{nameOf(member)}", 0, 0));
        }

        return child;
    }

    private PathTimes Collect(Func<Node, double> value)
    {
        var times = new PathTimes();
        foreach (Node node in _nodes)
        {
            times.Add(node.Path, value(node));
        }

        return times;
    }

    private readonly record struct Node(string Path, double Self, long Pieces);
}
