namespace Weft;

/// <summary>Brings the call paths on which a thread was found together with those on which it counted: most calls are too short to be found.</summary>
internal sealed class CountedRows
{
    // Numbers rows by caller and method. Its own number for all others stands for none of them.
    private readonly CallPathTree _index = new(int.MaxValue, others: 0);
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
    /// <param name="counted">What it counted.</param>
    /// <param name="asked">What the session counts; the rest stays null.</param>
    /// <param name="cpu">Processor time of a path on which the thread was not found: 0, or null if none is known.</param>
    /// <param name="methodOf">Index of the method with an id.</param>
    public static CallPath[] Merge(CallPath[] paths, CountedPaths counted, CountOptions asked, long? cpu, Func<int, int> methodOf)
    {
        var rows = new CountedRows(paths.Length + counted.Count);
        rows.Add(paths);
        rows.Add(counted, cpu, methodOf);
        return rows.ToPaths(asked);
    }

    private void Add(CallPath[] paths)
    {
        var numbers = new int[paths.Length];
        for (int i = 0; i < paths.Length; i++)
        {
            CallPath path = paths[i];
            int number = numbers[i] = _index.Intern(path.Parent < 0 ? CallPaths.None : numbers[path.Parent], path.Method);

            // A second one that looks the same keeps its row, and the first has the counts.
            _rows[_count] = path;
            _rowOf[number] = _rowOf[number] == 0 ? _count + 1 : _rowOf[number];
            _count++;
        }
    }

    private void Add(CountedPaths counted, long? cpu, Func<int, int> methodOf)
    {
        bool[] isNeeded = WithCallers(counted);
        var numbers = new int[counted.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!isNeeded[i])
            {
                continue;
            }

            int parent = counted.ParentOf(i);
            int method = methodOf(counted.FrameOf(i));
            int number = numbers[i] = _index.Intern(parent < 0 ? CallPaths.None : numbers[parent], method);
            if (_rowOf[number] == 0)
            {
                _rows[_count] = new CallPath(parent < 0 ? -1 : _rowOf[numbers[parent]] - 1, method, 0, 0) { Cpu = cpu };
                _rowOf[number] = ++_count;
            }

            _counts[_rowOf[number] - 1].Add(counted[i]);
        }
    }

    /// <summary>Which paths have counts, or are callers of some that have.</summary>
    private static bool[] WithCallers(CountedPaths counted)
    {
        var isNeeded = new bool[counted.Count];
        for (int i = isNeeded.Length - 1; i >= 0; i--)
        {
            isNeeded[i] |= !counted[i].IsZero;
            if (isNeeded[i] && counted.ParentOf(i) is >= 0 and var parent)
            {
                isNeeded[parent] = true;
            }
        }

        return isNeeded;
    }

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
