namespace Weft.Benchmarks.Tests;

public sealed class AgreementTests
{
    [Fact]
    public void The_same_shares_overlap_wholly_whatever_their_sum()
    {
        Assert.Equal(1, Agreement.Overlap(Times(("a", 1), ("b", 3)), Times(("a", 20), ("b", 60))), 12);
    }

    [Fact]
    public void Overlap_is_what_both_have()
    {
        Assert.Equal(0.25 + 0.5, Agreement.Overlap(Times(("a", 50), ("b", 50)), Times(("a", 25), ("b", 75))), 12);
    }

    [Fact]
    public void A_path_that_does_not_exist_overlaps_with_nothing()
    {
        Assert.Equal(0.4, Agreement.Overlap(Times(("a", 1)), Times(("a", 4), ("a;b", 6))), 12);
    }

    [Fact]
    public void An_estimate_without_time_overlaps_with_nothing()
    {
        Assert.Equal(0, Agreement.Overlap(Times(("a", 1)), Times()));
    }

    [Fact]
    public void The_largest_error_is_that_of_a_share()
    {
        (string path,
            double error) = Agreement.LargestError(Times(("a", 50), ("b", 30), ("c", 20)),
                Times(("a", 5), ("b", 3), ("c", 0)));

        Assert.Equal("c", path);
        Assert.Equal(-0.2, error, 12);
    }

    [Fact]
    public void Paths_below_a_hundredth_are_not_looked_at_singly()
    {
        (string path, double error) = Agreement.LargestError(Times(("a", 992), ("b", 8)), Times(("a", 1000)));

        Assert.Equal("a", path);
        Assert.Equal(0.008, error, 12);
    }

    [Fact]
    public void Order_counts_pairs()
    {
        PathTimes truth = Times(("a", 50), ("b", 30), ("c", 20));

        Assert.Equal(1, Agreement.SameOrder(truth, Times(("a", 9), ("b", 8), ("c", 7))));
        Assert.Equal(2 / 3.0, Agreement.SameOrder(truth, Times(("a", 9), ("b", 7), ("c", 8))), 12);
        Assert.Equal(0, Agreement.SameOrder(truth, Times(("a", 7), ("b", 8), ("c", 9))));
    }

    [Fact]
    public void The_hottest_path_has_the_most_time()
    {
        Assert.Equal("b", Agreement.Hottest(Times(("a", 1), ("b", 3), ("c", 2))));
    }

    [Fact]
    public void The_tracers_cost_comes_out_of_both_and_nothing_becomes_negative()
    {
        PathTimes less = Times(("a", 100), ("b", 5)).Less(Times(("a", 3), ("b", 1), ("c", 9)), 10);

        Assert.Equal(70, less["a"]);
        Assert.Equal(0, less["b"]);
        Assert.Equal(70, less.Total);
    }

    private static PathTimes Times(params (string Path, double Time)[] paths)
    {
        var times = new PathTimes();
        foreach ((string path, double time) in paths)
        {
            times.Add(path, time);
        }

        return times;
    }
}
