namespace Weft.Tests.Interleavings;

/// <summary>Takes a program through every order of its steps and every store that each load may find.</summary>
/// <remarks>States that have been met before are not gone through again. What it finds
/// is therefore true of all interleavings, which are counted, not walked.</remarks>
internal sealed class Exploration
{
    private readonly Dictionary<UInt128, double> _interleavings = [];
    private readonly List<(State Before, State After, int Thread)> _trace = [];
    private readonly string[] _cellNames;

    private Exploration(string[] cellNames) => _cellNames = cellNames;

    /// <summary>Distinct states.</summary>
    public int StateCount => _interleavings.Count;

    /// <summary>Ways through them to the end, without those that only wait longer.</summary>
    public double InterleavingCount { get; private set; }

    /// <summary>What went wrong first, with the steps that led to it; null if nothing does.</summary>
    public string? Violation { get; private set; }

    /// <summary>Explores a program up to its first violation.</summary>
    /// <param name="cellNames">The cells.</param>
    /// <param name="initial">What they hold at first.</param>
    /// <param name="threads">The threads; each has to be a new object at every call.</param>
    public static Exploration Of(string[] cellNames, int[] initial, params Func<ModelThread>[] threads)
    {
        var exploration = new Exploration(cellNames);
        var state = new State(
            Array.ConvertAll(initial, static value => new[] { new Message(value, default) }),
            Array.ConvertAll(threads,
                static create => new ThreadState(ThreadHistory.Of(create), default, default, default)),
            default,
            Truth.Initial);
        exploration.InterleavingCount = exploration.Explore(state);
        return exploration;
    }

    private double Explore(State state)
    {
        UInt128 key = StateKey.Of(state);
        if (_interleavings.TryGetValue(key, out double known))
        {
            return known;
        }

        // Met again while it is being explored, it was reached by waiting.
        _interleavings.Add(key, 0);
        if (Array.TrueForAll(state.Threads, static thread => thread.History.Step is null))
        {
            return _interleavings[key] = 1;
        }

        double count = 0;
        (int first, int last) = Threads(state);
        for (int thread = first; thread <= last && Violation is null; thread++)
        {
            foreach (State next in state.Step(thread))
            {
                _trace.Add((state, next, thread));
                Judge(state, thread);
                count += Violation is null ? Explore(next) : 0;
                _trace.RemoveAt(_trace.Count - 1);
            }
        }

        return _interleavings[key] = count;
    }

    /// <summary>All threads, or the first whose next step concerns nobody else:
    /// its order among the others' does not matter.</summary>
    private static (int First, int Last) Threads(State state)
    {
        int alone = Array.FindIndex(state.Threads,
            static thread => thread.History.Step?.Kind is StepKind.Result or StepKind.LoopHead or StepKind.Again);
        return alone >= 0 ? (alone, alone) : (0, state.Threads.Length - 1);
    }

    private void Judge(State state, int thread)
    {
        if (state.Threads[thread].History.Step is { Kind: StepKind.Result } step
            && step.Judge!(state.Truth) is { } wrong)
        {
            Violation =
                $"{wrong}\n{string.Join('\n', _trace.ConvertAll(step => Describe(step.Before, step.After, step.Thread)))}";
        }
    }

    private string Describe(State before, State after, int thread)
    {
        Step step = before.Threads[thread].History.Step!;
        string cell = _cellNames[step.Cell];
        return step.Kind switch
        {
            StepKind.Load or StepKind.LoadAcquire =>
                $"{thread}: {step.Kind} {cell} finds store {after.Threads[thread].Seen[step.Cell]} of "
                + $"{before.Cells[step.Cell].Length - 1}",
            StepKind.Store or StepKind.StoreRelease or StepKind.Publish =>
                $"{thread}: {step.Kind} {cell} {after.Cells[step.Cell][^1].Value}",
            _ => $"{thread}: {step.Kind}",
        };
    }
}
