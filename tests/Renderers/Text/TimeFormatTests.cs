namespace Weft.Renderers.Tests.Text;

public sealed class TimeFormatTests
{
    [Theory]
    [InlineData(1_000_000, 0.3, 3)]
    [InlineData(1_000_000, 12, 3)]
    [InlineData(1_000_000, 120, 2)]
    [InlineData(1_000_000, 100_000, 0)]
    [InlineData(100_000, 0.3, 4)]
    [InlineData(10_000_000, 0.3, 2)]
    [InlineData(2_000_000_000, 30, 0)]
    [InlineData(5_000_000_000, 0.0936, 3)]
    public void Decimals_are_no_finer_than_the_interval_and_fewer_for_a_long_run(long interval, double seconds,
        int decimals)
        => Assert.Equal(decimals,
            TimeFormat.For(
                Samples.OneThread.Header with { Interval = interval, Duration = (long)(seconds * 1e9) }).Decimals);

    [Theory]
    [InlineData(1_000_000, "1 ms")]
    [InlineData(2_500_000, "2.5 ms")]
    [InlineData(250_000, "250 us")]
    [InlineData(1_000_000_000, "1 s")]
    [InlineData(0, "0 ns")]
    public void Intervals_have_the_unit_that_suits_them(long interval, string text) =>
        Assert.Equal(text, TimeFormat.Interval(interval));

    [Theory]
    [InlineData(0.004, "0.4 %")]
    [InlineData(0.07, "7 %")]
    [InlineData(0.0999, "10 %")]
    [InlineData(0.314, "31 %")]
    public void Shares_are_whole_per_cent_from_ten_on(double share, string text) =>
        Assert.Equal(text, TimeFormat.Percent(share));
}
