namespace Weft.Benchmarks.Tests;

public sealed class TickedTreeTests
{
    [Fact]
    public void Each_tick_counts_what_is_open_on_every_thread()
    {
        var tree = new TickedTree(static member => $"m{member}", static path => (-1, path), [5, 15, 25, 35]);
        TraceEvent end = new(40, 0, TraceEvent.Leave);
        tree.Add([new(0, 0, 0), new(10, 0, 1), new(30, 0, TraceEvent.Leave)], end);
        tree.Add([new(20, 0, 2)], end);

        Assert.Equal((2, 2, 2), (tree.Self["m0"], tree.Self["m0;m1"], tree.Self["m2"]));
    }

    [Fact]
    public void Ticks_do_not_fall_into_pauses()
    {
        TraceEvent start = new(1_000, 0, TraceEvent.Leave);
        TraceEvent end = new(2_000, Paused: 9, TraceEvent.Leave);

        double[] ticks = TickedTree.Draw(new Random(1), 1_000, start, end);

        Assert.All(ticks, static tick => Assert.InRange(tick, 1_000, 1_100));
        Assert.Equal(ticks.Order(), ticks);
    }

    [Fact]
    public void Threads_that_work_in_step_tell_less_than_as_many_independent_samples()
    {
        const int Period = 1_000;
        const int Periods = 100;
        const int Ticks = 100;
        TraceEvent start = new(0, 0, TraceEvent.Leave);
        TraceEvent end = new(Period * Periods, 0, TraceEvent.Leave);
        TraceEvent[] events = [.. Enumerable.Range(0, Periods).SelectMany(static period => new TraceEvent[]
        {
            new(period * Period, 0, 0),
            new((period * Period) + (Period / 2), 0, TraceEvent.Leave),
            new((period * Period) + (Period / 2), 0, 1),
            new((period + 1) * Period, 0, TraceEvent.Leave),
        })];
        var random = new Random(1);
        var truth = new PathTimes();
        truth.Add("m0", 1);
        truth.Add("m1", 1);

        double together = Enumerable.Range(0, 200).Average(_ =>
        {
            var tree = new TickedTree(static member => $"m{member}", static path => (-1, path),
                TickedTree.Draw(random, Ticks, start, end));
            tree.Add(events, end);
            tree.Add(events, end);
            return Agreement.Overlap(truth, tree.Self);
        });

        // Both threads are found at the same place: as if half as many samples had been taken.
        double ideal = new IdealSampler(seed: 1).Mean(truth, Ticks, 200, Agreement.Overlap);
        Assert.Equal(ideal, together, 0.01);
    }
}
