namespace Weft.Tests.Interleavings;

/// <summary>A thread that runs a script of probes, with the memory accesses of <c>ThreadStack</c>
/// and <c>ThreadCommits</c>. What it alone writes it knows without loading.</summary>
internal sealed class ModelStack(Script script, Barrier without) : ModelThread
{
    private readonly int[] _slots = [.. script.Stacks[0], .. new int[3 - script.Stacks[0].Length]];
    private int _array;
    private int _depth = script.Stacks[0].Length;
    private int _seen;
    private int _weight;
    private int _version;
    private int _stack;
    private int _tick;
    private int _tickReadAhead;

    /// <inheritdoc/>
    public override IEnumerable<Step> Run()
    {
        foreach ((ProbeKind kind, int slot) in script.Probes)
        {
            _stack++;
            IEnumerable<Step> probe = kind switch
            {
                ProbeKind.Enter => Enter(slot),
                ProbeKind.Leave => Leave(),
                _ => Suspend(),
            };
            foreach (Step step in probe)
            {
                yield return step;
            }
        }
    }

    private IEnumerable<Step> Enter(int slot)
    {
        foreach (Step step in ReadTick())
        {
            yield return step;
        }

        if (_tick == _seen && _depth < Cell.CapacityOf(script, _array))
        {
            yield return StoreSlot(_depth, slot);
            yield return PublishDepth();
        }
        else
        {
            foreach (Step step in EnterCold(slot))
            {
                yield return step;
            }
        }
    }

    private IEnumerable<Step> EnterCold(int slot)
    {
        foreach (Step step in NoticeTick())
        {
            yield return step;
        }

        if (_depth == Cell.CapacityOf(script, _array))
        {
            foreach (Step step in Grow())
            {
                yield return step;
            }
        }

        yield return StoreSlot(_depth, slot);
        yield return PublishDepth();
    }

    private IEnumerable<Step> Grow()
    {
        _array = 1;
        for (int i = 0; i < _depth; i++)
        {
            yield return StoreSlot(i, _slots[i]);
        }

        yield return without == Barrier.SlotsRelease ? Store(Cell.Slots, _array) : StoreRelease(Cell.Slots, _array);
    }

    private IEnumerable<Step> Leave()
    {
        foreach (Step step in ReadTick())
        {
            yield return step;
        }

        if (_tick != _seen)
        {
            foreach (Step step in Commit())
            {
                yield return step;
            }
        }

        yield return StoreDepth();
    }

    private IEnumerable<Step> Suspend()
    {
        foreach (Step step in NoticeTick())
        {
            yield return step;
        }

        yield return StoreDepth();
    }

    private IEnumerable<Step> NoticeTick()
    {
        yield return LoadAcquire(Cell.Tick);
        if (Loaded != _seen)
        {
            foreach (Step step in Commit())
            {
                yield return step;
            }
        }
    }

    private IEnumerable<Step> Commit()
    {
        // TickLog.Newest is explored by itself.
        yield return LoadAcquire(Cell.Tick);
        int tick = Loaded;
        // ThreadCommits.Begin
        yield return Store(Cell.Version, ++_version);
        if (without != Barrier.OddVersionFence)
        {
            yield return new Step(StepKind.Fence);
        }

        _weight += TickValue.WeightOf(tick) - TickValue.WeightOf(_seen);
        yield return Store(Cell.Recorded, _weight);
        yield return Store(Cell.Weight, _weight);

        // ThreadCommits.End
        _seen = tick;
        yield return Store(Cell.Seen, tick);
        ++_version;
        yield return without == Barrier.EvenVersionRelease
            ? Store(Cell.Version, _version) : StoreRelease(Cell.Version, _version);
    }

    private IEnumerable<Step> ReadTick()
    {
        if (without == Barrier.TickRead)
        {
            // A plain load may be made ahead of what the probe before stores.
            _tick = _tickReadAhead;
            yield return Load(Cell.Tick);
            _tickReadAhead = Loaded;
        }
        else
        {
            yield return LoadAcquire(Cell.Tick);
            _tick = Loaded;
        }
    }

    private Step StoreSlot(int depth, int slot)
    {
        _slots[depth] = slot;
        return Store(Cell.SlotOf(_array, depth), slot);
    }

    private Step PublishDepth()
    {
        _depth++;
        return (without == Barrier.DepthRelease
            ? Store(Cell.Depth, _depth) : StoreRelease(Cell.Depth, _depth)) with
        { Stack = _stack };
    }

    private Step StoreDepth()
    {
        _depth--;
        return Store(Cell.Depth, _depth) with { Stack = _stack };
    }
}
