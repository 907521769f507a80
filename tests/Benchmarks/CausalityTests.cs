namespace Weft.Benchmarks.Tests;

public sealed class CausalityTests
{
    [Fact]
    public void A_method_that_moves_as_far_as_in_truth_has_no_error()
    {
        var causality = new Causality("slow");
        causality.Add(Run(truth: (100, 50), estimate: (90, 60)), Run(truth: (300, 50), estimate: (290, 60)));

        Assert.Equal(200, causality.Distance);
        Assert.Equal(0, causality.LargestError.Error, 12);
    }

    [Fact]
    public void Time_that_appears_elsewhere_is_an_error()
    {
        var causality = new Causality("slow");
        causality.Add(Run(truth: (100, 50), estimate: (100, 50)), Run(truth: (300, 50), estimate: (260, 80)));

        Assert.Equal("slow", causality.LargestError.What);
        Assert.Equal(-0.2, causality.LargestError.Error, 12);
    }

    [Fact]
    public void What_moves_in_truth_too_is_no_error()
    {
        var causality = new Causality("slow");
        causality.Add(Run(truth: (100, 50), estimate: (100, 50)), Run(truth: (200, 70), estimate: (200, 70)));

        Assert.Equal(0, causality.LargestError.Error, 12);
    }

    [Fact]
    public void Errors_are_those_of_the_mean_of_all_runs()
    {
        var causality = new Causality("slow");
        causality.Add(Run(truth: (100, 50), estimate: (100, 50)), Run(truth: (200, 50), estimate: (210, 50)));
        causality.Add(Run(truth: (100, 50), estimate: (100, 50)), Run(truth: (200, 50), estimate: (190, 54)));

        Assert.Equal("other", causality.LargestError.What);
        Assert.Equal(0.02, causality.LargestError.Error, 12);
    }

    // Two paths end in the method that is slow: methods are compared, not paths.
    private static Measurement Run((double Slow, double Other) truth, (double Slow, double Other) estimate) =>
        new(Times(truth), Times(estimate), Samples: 1, TogetherOverlap: 0, Wall: 0, TotalError: 0, WallError: 0,
            ProcessorTimeError: 0, PausedShare: 0);

    private static PathTimes Times((double Slow, double Other) times)
    {
        var paths = new PathTimes();
        paths.Add("run;slow", times.Slow / 4);
        paths.Add("run;other;slow", 3 * times.Slow / 4);
        paths.Add("run;other", times.Other);
        return paths;
    }
}
