namespace Weft.Tests.Interleavings;

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
                Judge = _ =>
                    time < last
                        ? $"a wait of {time} after one of {last}" : time > latest
                        ? $"a wait of {time} at {latest}" : null,
            };
            before = time;
        }
    }
}
