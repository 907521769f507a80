namespace Weft.Tests;

/// <summary>The real clock thread: that ticks come, not when.</summary>
[Collection(nameof(WholeProcess))]
public sealed class SystemClockTests
{
    [Fact]
    public void A_session_with_a_short_interval_need_not_wait_for_the_end_of_a_long_one()
    {
        using Session slow = Profiler.Start(new ProfilerOptions { Interval = ProfilerOptions.MaxInterval });

        // Until the clock thread is surely asleep for its half a minute or more.
        Thread.Sleep(50);
        using Session fast = Profiler.Start();
        long before = TickLog.Newest().Number;
        Assert.True(SpinWait.SpinUntil(() => TickLog.Newest().Number >= before + 10, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Time_and_pauses_never_go_back()
    {
        var clock = new SystemClock();
        Instant before = clock.Now;
        for (int i = 0; i < 1000; i++)
        {
            GC.Collect(0);
            Instant now = clock.Now;
            Assert.True(now.Time >= before.Time && now.Paused >= before.Paused);
            Assert.True(now.Paused - before.Paused <= now.Time - before.Time + 1_000,
                "A pause counts no longer than it lasts, but for the microseconds in which the runtime counts.");
            before = now;
        }
    }
}
