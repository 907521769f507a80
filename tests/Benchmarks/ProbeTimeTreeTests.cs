namespace Weft.Benchmarks.Tests;

public sealed class ProbeTimeTreeTests
{
    private const long Microsecond = 1_000;

    /// <summary>The control has to be as wrong as it is meant to be: a method
    /// of short frames loses to its neighbour without any probe.</summary>
    [Fact]
    public void A_long_frame_takes_from_short_ones()
    {
        PathTimes exact = Fill(new ExactTree(NameOf, NoLogicalPath)).Self;
        PathTimes estimate = Fill(new ProbeTimeTree(NameOf, NoLogicalPath)).Self;

        Assert.Equal(0.25, exact.Share("run;short"), 3);
        Assert.InRange(estimate.Share("run;short"), 0.05, 0.2);
        Assert.InRange(Agreement.Overlap(exact, estimate), 0.8, 0.95);
    }

    [Fact]
    public void It_charges_all_the_time_up_to_the_last_charge()
    {
        double exact = Fill(new ExactTree(NameOf, NoLogicalPath)).Self.Total;
        double estimate = Fill(new ProbeTimeTree(NameOf, NoLogicalPath)).Self.Total;

        Assert.InRange(estimate, 0.99 * exact, exact);
    }

    // Six milliseconds in one frame, then two in frames of 10 us.
    private static T Fill<T>(T tree)
        where T : ExactTree
    {
        tree.Add(Events(), end: default);
        return tree;
    }

    private static IEnumerable<TraceEvent> Events()
    {
        long time = 0;
        yield return new TraceEvent(time, 0, 0);
        for (int round = 0; round < 500; round++)
        {
            yield return new TraceEvent(time, 0, 1);
            yield return new TraceEvent(time += 6_000 * Microsecond, 0, TraceEvent.Leave);
            for (int i = 0; i < 200; i++)
            {
                yield return new TraceEvent(time, 0, 2);
                yield return new TraceEvent(time += 10 * Microsecond, 0, TraceEvent.Leave);
            }
        }

        yield return new TraceEvent(time, 0, TraceEvent.Leave);
    }

    private static string NameOf(int member) => member switch { 0 => "run", 1 => "long", _ => "short" };

    private static (int Parent, int Member) NoLogicalPath(int path) => throw new InvalidOperationException();
}
