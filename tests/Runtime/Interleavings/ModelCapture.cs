namespace Weft.Tests.Interleavings;

/// <summary>A thread that takes captures, with the memory accesses of
/// <c>CaptureEnd.Publish</c> and <c>ThreadCommits.Read</c>.</summary>
internal sealed class ModelCapture(Script script, int captures, Barrier without) : ModelThread
{
    private int _total;
    private int _seenBefore;

    /// <inheritdoc/>
    public override IEnumerable<Step> Run()
    {
        for (int i = 0; i < captures; i++)
        {
            yield return new Step(StepKind.Peek, Cell.Seen);
            _seenBefore = Loaded;

            // CaptureEnd.Publish
            yield return without == Barrier.EndNumber
                ? LoadAcquire(Cell.Tick) : new Step(StepKind.Publish, Cell.Tick) { Next = TickValue.Repeat };
            int end = Loaded;
            if (without != Barrier.ProcessWideFence)
            {
                yield return new Step(StepKind.ProcessWideFence);
            }

            foreach (Step step in TryRead(end))
            {
                yield return step;
            }
        }
    }

    private IEnumerable<Step> TryRead(int end)
    {
        yield return new Step(StepKind.LoopHead);
        yield return without == Barrier.VersionAcquire ? Load(Cell.Version) : LoadAcquire(Cell.Version);
        int version = Loaded;
        if (version % 2 != 0)
        {
            yield return new Step(StepKind.Again);
        }

        // ThreadCommits.ReadOnce
        yield return Load(Cell.Recorded);
        int recorded = Loaded;
        yield return Load(Cell.Weight);
        int weight = Loaded;
        yield return Load(Cell.Seen);
        int seen = Loaded;
        var frames = new List<int>();
        bool isKnown = TickValue.NumberOf(seen) < TickValue.NumberOf(end);
        if (isKnown)
        {
            // ThreadStack.CopySlots
            yield return without == Barrier.DepthAcquire ? Load(Cell.Depth) : LoadAcquire(Cell.Depth);
            int depth = Loaded;
            yield return without == Barrier.SlotsAcquire ? Load(Cell.Slots) : LoadAcquire(Cell.Slots);
            int array = Loaded;
            for (int i = 0; i < Math.Min(depth, Cell.CapacityOf(script, array)); i++)
            {
                yield return Load(Cell.SlotOf(array, i));
                frames.Add(Loaded);
            }
        }

        if (without != Barrier.ReaderFence)
        {
            yield return new Step(StepKind.Fence);
        }

        if (without != Barrier.VersionComparison)
        {
            yield return Load(Cell.Version);
            if (Loaded != version)
            {
                yield return new Step(StepKind.Again);
            }
        }

        yield return new Step(
            StepKind.Result)
        { Judge = truth => Judge(truth, end, recorded, weight, seen, isKnown ? frames : null) };
    }

    private string? Judge(Truth truth, int end, int recorded, int weight, int seen, List<int>? frames)
    {
        int before = _total;
        int seenBefore = _seenBefore;
        _total = weight + (frames is null ? 0 : TickValue.WeightOf(end) - TickValue.WeightOf(seen));
        return recorded != weight || weight != TickValue.WeightOf(seen)
            ? $"a log as it never was: {recorded}, {weight} and {TickValue.WeightOf(seen)} in one"
            : _total < TickValue.WeightOf(end) ? $"a tick was lost: {_total} of {TickValue.WeightOf(end)}"
            : _total < before ? $"a capture of {_total} after one of {before}"
            : frames is null && seen == seenBefore
            ? "a thread that has run no probe since, and whose frames are not known"
            : frames is not null && !Existed(truth, TickValue.NumberOf(seen), frames)
            ? $"a path that never was: {string.Join('/', frames)}"
            : null;
    }

    private bool Existed(Truth truth, int seen, List<int> frames)
    {
        for (int stack = 0; stack < script.Stacks.Count; stack++)
        {
            if (truth.HadSince(seen, stack) && script.Stacks[stack].AsSpan().SequenceEqual(frames.ToArray()))
            {
                return true;
            }
        }

        return false;
    }
}
