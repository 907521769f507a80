namespace Weft.Benchmarks.Tests;

public sealed class ShareErrorsTests
{
    [Fact]
    public void Chance_averages_out_and_a_bias_stays()
    {
        MeanError largest = ShareErrors.Largest([Run(52, 27, 21), Run(48, 33, 19), Run(50, 36, 14)]);

        Assert.Equal("b", largest.What);
        Assert.Equal(0.02, largest.Error, 12);
        Assert.Equal(Math.Sqrt((25 + 1 + 16) / 2.0 / 3) / 100, largest.StandardError, 12);
    }

    // In truth 50, 30 and 20.
    private static Measurement Run(double a, double b, double c) =>
        new(Times(50, 30, 20), Times(a, b, c), Samples: 1, TogetherOverlap: 0, Wall: 0, TotalError: 0, WallError: 0,
            ProcessorTimeError: 0, PausedShare: 0);

    private static PathTimes Times(double a, double b, double c)
    {
        var times = new PathTimes();
        times.Add("a", a);
        times.Add("b", b);
        times.Add("c", c);
        return times;
    }
}
