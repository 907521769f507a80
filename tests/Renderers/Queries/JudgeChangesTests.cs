using Weft.Renderers.Queries;

namespace Weft.Renderers.Tests.Queries;

/// <summary>
/// How often changes are marked that are there, and that are not. Runs are drawn as a sampler draws them: the ticks of
/// a run fall on methods by their shares, and where that is said, runs differ by more than that.
/// </summary>
public sealed class JudgeChangesTests
{
    private const double Millisecond = 1e6;

    /// <summary>Shares of the methods of a program: one with 30 %, one with 5 %, and many others.</summary>
    private static readonly double[] s_shares = [0.3, 0.05, .. Enumerable.Repeat(0.65 / 38, 38)];

    [Fact]
    public void A_method_of_30_percent_made_25_percent_slower_is_marked_in_29_of_30_pairs_of_10000_samples()
        => Assert.InRange(Marked(pairs: 30, captures: 1, samples: 10_000, factor: 1.25, spread: 0), 29, 30);

    [Fact]
    public void Made_10_percent_slower_it_is_marked_with_five_captures_of_8000_samples_a_side()
        => Assert.InRange(Marked(pairs: 30, captures: 5, samples: 8_000, factor: 1.10, spread: 0.01), 29, 30);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(5, 0.03)]
    [InlineData(5, 0.10)]
    [InlineData(3, 0.05)]
    public void Of_30_unchanged_pairs_at_most_2_fail_a_gate(int captures, double spread)
        => Assert.InRange(FailedGates(30, captures, 10_000, spread), 0, 2);

    [Theory]
    [InlineData(1, 10_000, 1.35)]
    [InlineData(5, 8_000, 1.20)]
    public void The_smallest_change_that_the_docs_promise_for_5_percent_of_the_time_is_marked(
        int captures, int samples, double factor)
    {
        var random = new Random(5);
        var marked = Enumerable.Range(0, 100).Count(_ => JudgeChanges.Of(Pair(random, captures, samples, 1, 0, factor))
            .Single(static one => one.Method.Name == "M1").Verdict == ChangeVerdict.Slower);
        Assert.InRange(marked, 93, 100);
    }

    [Theory]
    [InlineData(1, 10_000, 1.25)]
    [InlineData(5, 8_000, 1.10)]
    public void A_gate_of_no_tolerance_fails_where_it_should(int captures, int samples, double factor)
    {
        var random = new Random(3);
        var failed = Enumerable.Range(0, 30).Count(_ => JudgeChanges.Of(Pair(random, captures, samples, factor, 0.01))
            .Single(static one => one.Method.Name == "M0").IsSlowerBy(0));
        Assert.InRange(failed, 27, 30);
    }

    [Fact]
    public void What_is_within_the_uncertainty_is_not_called_slower()
        => Assert.InRange(Marked(pairs: 30, captures: 1, samples: 1_000, factor: 1.02, spread: 0), 0, 3);

    [Fact]
    public void Runs_that_differ_by_more_than_sampling_widen_the_margin()
    {
        var random = new Random(11);
        var quiet = JudgeChanges.Of(Pair(random, 5, 8_000, 1, 0)).Single(one => one.Method.Name == "M0");
        var noisy = JudgeChanges.Of(Pair(random, 5, 8_000, 1, 0.2)).Single(one => one.Method.Name == "M0");
        Assert.True(noisy.Margin > 2 * quiet.Margin, $"{noisy.Margin} against {quiet.Margin}");
    }

    [Fact]
    public void Counts_of_calls_are_exact()
    {
        var one = new Observation(1, 1);
        var method = new ObservedMethod(Facts("M"), [one, one], [one, one])
        {
            CallsBefore = [100, 101],
            CallsAfter = [102, 110],
        };
        var judged = Assert.Single(JudgeChanges.Of([method]));
        Assert.Equal(1.0 / 101, judged.CallGrowth);
        Assert.Equal(ChangeVerdict.Within, judged.Verdict);
        Assert.Equal(0, Assert.Single(JudgeChanges.Of([method with { CallsAfter = [101, 200] }])).CallGrowth);
    }

    [Theory]
    [InlineData(2.2281, 10, 0.05)]
    [InlineData(12.706, 1, 0.05)]
    [InlineData(1.9600, double.PositiveInfinity, 0.05)]
    [InlineData(3.3554, 8, 0.01)]
    public void Students_distribution_is_that_of_the_tables(double t, double freedom, double chance)
    {
        Assert.Equal(chance, StudentT.TwoSided(t, freedom), 4);
        Assert.Equal(t, StudentT.Quantile(1 - chance, freedom), 3);
    }

    [Fact]
    public void False_discovery_rates_are_those_of_Benjamini_and_Hochberg()
        => Assert.Equal([0.04, 0.04, 0.04, 0.6], FalseDiscovery.Rates([0.03, 0.01, 0.02, 0.6]), static (want, have)
            => Math.Abs(want - have) < 1e-12);

    private static int Marked(int pairs, int captures, int samples, double factor, double spread)
    {
        var random = new Random(20261201);
        return Enumerable.Range(0, pairs).Count(_ => JudgeChanges.Of(Pair(random, captures, samples, factor, spread))
            .Single(static one => one.Method.Name == "M0").Verdict == ChangeVerdict.Slower);
    }

    private static int FailedGates(int pairs, int captures, int samples, double spread)
    {
        var random = new Random(7);
        return Enumerable.Range(0, pairs).Count(_ => JudgeChanges.Of(Pair(random, captures, samples, 1, spread))
            .Any(static one => one.IsSlowerBy(0.05)));
    }

    private static List<ObservedMethod> Pair(
        Random random, int captures, int samples, double factor, double spread, double second = 1)
    {
        var before = Enumerable.Range(0, captures).Select(_ => Run(random, samples, 1, 1, spread)).ToArray();
        var after = Enumerable.Range(0, captures).Select(_ => Run(random, samples, factor, second, spread)).ToArray();
        return [.. s_shares.Select((_, i) => new ObservedMethod(
            Facts("M" + i), [.. before.Select(run => run[i])], [.. after.Select(run => run[i])]))];
    }

    /// <summary>A run in which the first two methods take longer, and the whole run as much longer.</summary>
    private static Observation[] Run(Random random, int samples, double factor, double second, double spread)
        => [.. s_shares.Select((share, i) =>
        {
            var slower = i == 0 ? factor : i == 1 ? second : 1;
            var mean = share * samples * slower * Math.Max(0, 1 + (spread * Normal(random)));
            var count = Poisson(random, mean);
            return new Observation(count * Millisecond, (count + 1) * Millisecond * Millisecond);
        })];

    private static double Normal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static int Poisson(Random random, double mean)
    {
        var count = -1;
        for (var time = 0.0; time < mean; count++)
        {
            time -= Math.Log(1 - random.NextDouble());
        }

        return Math.Max(0, count);
    }

    private static MethodFacts Facts(string name) => new(name, name, "", 0, "Shop", "", IsCode: true);
}
