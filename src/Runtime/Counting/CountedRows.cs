namespace Weft;

/// <summary>Brings the call paths on which a thread was found together with
/// those on which it counted: most calls are too short to be found.</summary>
internal sealed class CountedRows
{
    // Numbers rows by caller and method, which stands there for a frame. Its
    // own number for all others stands for none of them.
    private readonly CallPathTree _index = new(int.MaxValue, others: new FrameId(0));
    private readonly int[] _rowOf;
    private readonly CallPath[] _rows;
    private readonly CallCount[] _counts;
    private int _count;

    private CountedRows(int capacity)
    {
        _rowOf = new int[capacity + 1];
        _rows = new CallPath[capacity];
        _counts = new CallCount[capacity];
    }

    /// <summary>The paths as they were, with their counts, and after them those that were counted only.</summary>
    /// <param name="paths">A thread's call paths, parents first.</param>
    /// <param name="counted">The counts of the thread.</param>
    /// <param name="asked">The events that the session counts; the others stay null.</param>
    /// <param name="cpu">Processor time of a path on which the thread was not
    /// found: 0, or null if none is known.</param>
    /// <param name="methodOf">Index of the method with an id.</param>
    public static CallPath[] Merge(CallPath[] paths, CountedPaths counted, CountOptions asked, long? cpu,
        Func<FrameId, int> methodOf)
    {
        var rows = new CountedRows(paths.Length + counted.Count);
        rows.Add(paths);
        rows.Add(counted, cpu, methodOf);
        return rows.ToPaths(asked);
    }

    private void Add(CallPath[] paths)
    {
        var numbers = new PathNumber[paths.Length];
        for (int i = 0; i < paths.Length; i++)
        {
            CallPath path = paths[i];
            PathNumber number =
                numbers[i] = RowOf(path.Parent < 0 ? PathNumber.None : numbers[path.Parent], path.Method);

            // A second equal path keeps its row, and the first one gets the counts.
            _rows[_count] = path;
            ref int row = ref _rowOf[number.Value];
            row = row == 0 ? _count + 1 : row;
            _count++;
        }
    }

    private void Add(CountedPaths counted, long? cpu, Func<FrameId, int> methodOf)
    {
        bool[] isNeeded = WithCallers(counted);
        var numbers = new PathNumber[counted.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!isNeeded[i])
            {
                continue;
            }

            var node = new NodeIndex(i);
            NodeIndex parent = counted.ParentOf(node);
            int method = methodOf(counted.FrameOf(node));
            numbers[i] = RowOf(parent.IsNone ? PathNumber.None : numbers[parent.Value], method);
            ref int row = ref _rowOf[numbers[i].Value];
            if (row == 0)
            {
                int caller = parent.IsNone ? -1 : _rowOf[numbers[parent.Value].Value] - 1;
                _rows[_count] = new CallPath(caller, method, 0, 0) { Cpu = cpu };
                row = ++_count;
            }

            _counts[row - 1].Add(counted[node]);
        }
    }

    /// <summary>Which paths have counts, or are callers of some that have.</summary>
    private static bool[] WithCallers(CountedPaths counted)
    {
        var isNeeded = new bool[counted.Count];
        for (int i = isNeeded.Length - 1; i >= 0; i--)
        {
            var node = new NodeIndex(i);
            isNeeded[i] |= !counted[node].IsZero;
            if (isNeeded[i] && counted.ParentOf(node) is { IsNone: false } parent)
            {
                isNeeded[parent.Value] = true;
            }
        }

        return isNeeded;
    }

    private PathNumber RowOf(PathNumber caller, int method) => _index.Intern(caller, new FrameId(method));

    private CallPath[] ToPaths(CountOptions asked)
    {
        CallPath[] paths = _rows.AsSpan(0, _count).ToArray();
        for (int i = 0; i < paths.Length; i++)
        {
            CallCount count = _counts[i];
            paths[i] = paths[i] with
            {
                Calls = (asked & CountOptions.Calls) != 0 ? count.Calls : null,
                Allocated = (asked & CountOptions.Allocations) != 0 ? count.Allocated : null,
                GarbageCollection = (asked & CountOptions.Pauses) != 0 ? count.Paused : null,
            };
        }

        return paths;
    }
}
