namespace Weft.Tests;

/// <summary>How often the report of a running program is written.</summary>
public sealed class PeriodicFlushTests
{
    [Theory]
    [InlineData(1000, 0, 1000)]
    [InlineData(1000, 10, 990)]
    [InlineData(1000, 50, 950)]
    [InlineData(1000, 51, 969)]
    [InlineData(1000, 200, 3800)]
    [InlineData(100, 2000, 38_000)]
    public void Writing_takes_at_most_a_twentieth_of_the_time(int interval, int cost, int rest) =>
        Assert.Equal(TimeSpan.FromMilliseconds(rest),
            PeriodicFlush.RestAfter(TimeSpan.FromMilliseconds(cost), TimeSpan.FromMilliseconds(interval)));

    [Fact]
    public void It_goes_on_until_there_is_no_use_in_it()
    {
        const int Times = 3;
        int count = 0;
        using var isOver = new ManualResetEventSlim();
        PeriodicFlush.Start(TimeSpan.FromMilliseconds(1), () =>
        {
            if (++count == Times)
            {
                isOver.Set();
            }

            return count < Times;
        });
        Assert.True(isOver.Wait(TimeSpan.FromMinutes(1)));
        Thread.Sleep(50);
        Assert.Equal(Times, count);
    }
}
