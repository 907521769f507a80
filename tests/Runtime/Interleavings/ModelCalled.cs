namespace Weft.Tests.Interleavings;

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
