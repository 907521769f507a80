namespace Weft.Benchmarks.Tests;

public sealed class IdealSamplerTests
{
    [Fact]
    public void It_draws_as_many_samples_as_it_is_told()
    {
        Assert.Equal(1_234, new IdealSampler(seed: 1).Draw(Equal(7), 1_234).Total);
    }

    [Fact]
    public void It_never_draws_a_path_without_time()
    {
        PathTimes truth = Equal(3);
        truth.Add("none", 0);
        truth.Add("last", 0);

        PathTimes drawn = new IdealSampler(seed: 1).Draw(truth, 10_000);

        Assert.Equal(0, drawn["none"]);
        Assert.Equal(0, drawn["last"]);
    }

    [Fact]
    public void Shares_are_met_within_chance()
    {
        var truth = new PathTimes();
        truth.Add("a", 1);
        truth.Add("b", 9);
        const int Samples = 100_000;

        PathTimes drawn = new IdealSampler(seed: 1).Draw(truth, Samples);

        // Five standard deviations.
        Assert.Equal(0.1, drawn.Share("a"), 5 * Math.Sqrt(0.1 * 0.9 / Samples));
    }

    /// <summary>The well-known size of the deficit, with which the simulation
    /// has to agree where it holds: many equal paths.</summary>
    [Theory]
    [InlineData(10, 8_000)]
    [InlineData(50, 5_000)]
    [InlineData(50, 40_000)]
    public void Its_deficit_is_two_fifths_of_the_root_of_paths_by_samples(int paths, int samples)
    {
        double overlap = new IdealSampler(seed: 1).Mean(Equal(paths), samples, draws: 200, Agreement.Overlap);

        Assert.Equal(0.4 * Math.Sqrt((double)paths / samples), 1 - overlap, 0.0015);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bound()
    {
        double first = new IdealSampler(seed: 1).Mean(Equal(5), 100, draws: 20, Agreement.Overlap);
        double second = new IdealSampler(seed: 1).Mean(Equal(5), 100, draws: 20, Agreement.Overlap);

        Assert.Equal(first, second);
    }

    private static PathTimes Equal(int paths)
    {
        var times = new PathTimes();
        for (int i = 0; i < paths; i++)
        {
            times.Add($"path {i}", 3);
        }

        return times;
    }
}
