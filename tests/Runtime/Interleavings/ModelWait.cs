namespace Weft.Tests.Interleavings;

/// <summary>The places in memory of the model of one <c>Activation</c> and of the <c>WaitAccount</c> of its path.</summary>
internal static class WaitCell
{
    /// <summary><c>WaitAccount._announced</c>.</summary>
    public const int Announced = 0;

    /// <summary><c>WaitAccount._waiting</c>: how many wait, and how many changes are complete.</summary>
    public const int Waiting = 1;

    /// <summary><c>WaitAccount._time</c>.</summary>
    public const int Time = 2;

    /// <summary><c>Activation._state</c>.</summary>
    public const int State = 3;

    /// <summary>The clock, which goes on whenever it is read for a change. It is no memory: reading it lets nothing else be seen.</summary>
    public const int Clock = 4;

    public const int Suspended = 1;
    public const int Called = 8;
    public const int Change = 16;

    public static string[] Names { get; } = ["Announced", "Waiting", "Time", "State", "Clock"];

    /// <summary>How many wait. For a moment it can be one too few.</summary>
    public static int CountIn(int waiting) => ((waiting + (Change / 2)) & (Change - 1)) - (Change / 2);

    public static int ChangesIn(int waiting) => (waiting - CountIn(waiting)) / Change;
}

/// <summary>What threads that change a wait have in common, with the memory accesses of <c>WaitAccount</c>.</summary>
internal abstract class ModelWaiter(Barrier without) : ModelThread
{
    protected Barrier Without => without;

    /// <summary>Announces a change and reads the clock for it.</summary>
    protected IEnumerable<Step> Announce()
    {
        if (without == Barrier.AnnouncementFirst)
        {
            yield return Clock();
            int early = Loaded;
            yield return Add(WaitCell.Announced, 1);
            Loaded = early;
        }
        else
        {
            yield return Add(WaitCell.Announced, 1);
            yield return Clock();
        }
    }

    protected IEnumerable<Step> Begin(int now) => Complete(-now, WaitCell.Change + 1);

    protected IEnumerable<Step> End(int now) => Complete(now, WaitCell.Change - 1);

    protected static Step Add(int cell, int value) => new(StepKind.Add, cell, value);

    protected static Step Clock() => new(StepKind.Clock, WaitCell.Clock);

    protected static Step Exchange(int expected, int value) => new(StepKind.CompareExchange, WaitCell.State, value) { Expected = expected };

    private IEnumerable<Step> Complete(int time, int waiting)
    {
        if (without == Barrier.CompletionLast)
        {
            yield return Add(WaitCell.Waiting, waiting);
            yield return Add(WaitCell.Time, time);
        }
        else
        {
            yield return Add(WaitCell.Time, time);
            yield return Add(WaitCell.Waiting, waiting);
        }
    }
}

/// <summary>A thread, or several one after another, on which an activation is suspended and goes on in turn: <c>Activation.Suspend</c> and <c>Resume</c>.</summary>
internal sealed class ModelActivation(int changes, Barrier without) : ModelWaiter(without)
{
    /// <inheritdoc/>
    public override IEnumerable<Step> Run()
    {
        for (int i = 0; i < changes; i++)
        {
            foreach (Step step in i % 2 == 0 ? Suspend() : Resume())
            {
                yield return step;
            }
        }
    }

    private IEnumerable<Step> Suspend()
    {
        yield return new Step(StepKind.LoopHead);
        yield return LoadAcquire(WaitCell.State);
        int state = Loaded;
        if (state != 0)
        {
            yield return Exchange(state, state | WaitCell.Suspended);
            if (Loaded != state)
            {
                yield return new Step(StepKind.Again);
            }

            yield break;
        }

        foreach (Step step in Announce())
        {
            yield return step;
        }

        int now = Loaded;
        yield return StoreRelease(WaitCell.State, WaitCell.Suspended);
        foreach (Step step in Begin(now))
        {
            yield return step;
        }
    }

    private IEnumerable<Step> Resume()
    {
        yield return new Step(StepKind.LoopHead);
        yield return LoadAcquire(WaitCell.State);
        int state = Loaded;
        if (state != WaitCell.Suspended)
        {
            yield return Exchange(state, state & ~WaitCell.Suspended);
            if (Loaded != state)
            {
                yield return new Step(StepKind.Again);
            }

            yield break;
        }

        foreach (Step step in Announce())
        {
            yield return step;
        }

        int now = Loaded;
        yield return StoreRelease(WaitCell.State, 0);
        foreach (Step step in End(now))
        {
            yield return step;
        }
    }
}

/// <summary>A thread on which one that the activation has called ends: <c>Activation.EndCalled</c>.</summary>
internal sealed class ModelCalled(Barrier without) : ModelWaiter(without)
{
    /// <inheritdoc/>
    public override IEnumerable<Step> Run()
    {
        yield return new Step(StepKind.LoopHead);
        yield return LoadAcquire(WaitCell.State);
        int state = Loaded;
        int after = state - WaitCell.Called;
        if (after != WaitCell.Suspended)
        {
            yield return Exchange(state, after);
            if (Loaded != state)
            {
                yield return new Step(StepKind.Again);
            }

            yield break;
        }

        if (Without == Barrier.AnnouncementBeforeChange)
        {
            yield return Exchange(state, after);
            if (Loaded != state)
            {
                yield return new Step(StepKind.Again);
            }

            foreach (Step step in Announce())
            {
                yield return step;
            }
        }

        int now = Loaded;
        if (Without != Barrier.AnnouncementBeforeChange)
        {
            foreach (Step step in Announce())
            {
                yield return step;
            }

            now = Loaded;
            yield return Exchange(state, after);
            if (Loaded != state)
            {
                yield return Add(WaitCell.Waiting, WaitCell.Change);
                yield return new Step(StepKind.Again);
            }
        }

        foreach (Step step in Begin(now))
        {
            yield return step;
        }
    }
}

/// <summary>Time that goes by while no thread does anything.</summary>
internal sealed class ModelTime : ModelThread
{
    /// <inheritdoc/>
    public override IEnumerable<Step> Run()
    {
        yield return new Step(StepKind.Clock, WaitCell.Clock);
    }
}

/// <summary>A thread that takes captures: <c>WaitAccount.Read</c>.</summary>
internal sealed class ModelWaitReader(int times, Barrier without) : ModelWaiter(without)
{
    /// <inheritdoc/>
    public override IEnumerable<Step> Run()
    {
        int before = 0;
        for (int i = 0; i < times; i++)
        {
            yield return new Step(StepKind.LoopHead);
            yield return Without == Barrier.WaitingAcquire ? Load(WaitCell.Waiting) : LoadAcquire(WaitCell.Waiting);
            int waiting = Loaded;
            int count = WaitCell.CountIn(waiting);
            yield return LoadAcquire(WaitCell.Time);
            int time = Loaded;
            if (count != 0)
            {
                // Goes on with changes alone, or a reader that waits would make new states for ever.
                yield return new Step(StepKind.Peek, WaitCell.Clock);
                time += count * Loaded;
            }

            if (Without != Barrier.AccountFence)
            {
                yield return new Step(StepKind.Fence);
            }

            if (Without != Barrier.AnnouncementComparison)
            {
                yield return LoadAcquire(WaitCell.Announced);
                if (Loaded != WaitCell.ChangesIn(waiting))
                {
                    yield return new Step(StepKind.Again);
                }
            }

            yield return new Step(StepKind.Peek, WaitCell.Clock);
            int latest = Loaded;
            int last = before;
            yield return new Step(StepKind.Result)
            {
                Judge = _ => time < last ? $"a wait of {time} after one of {last}" : time > latest ? $"a wait of {time} at {latest}" : null,
            };
            before = time;
        }
    }
}
