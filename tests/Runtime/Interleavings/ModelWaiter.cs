namespace Weft.Tests.Interleavings;

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

    protected static Step Exchange(int expected, int value) =>
        new(StepKind.CompareExchange, WaitCell.State, value) { Expected = expected };

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
