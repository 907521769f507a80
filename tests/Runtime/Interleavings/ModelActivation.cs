namespace Weft.Tests.Interleavings;

/// <summary>A thread, or several one after another, on which an activation is suspended
/// and goes on in turn: <c>Activation.Suspend</c> and <c>Resume</c>.</summary>
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
