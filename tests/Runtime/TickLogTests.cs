namespace Weft.Tests;

/// <summary>Ticks arrive whole, in order, and without anyone waiting.</summary>
[Collection(nameof(WholeProcess))]
public sealed class TickLogTests
{
    [Fact]
    public void A_reader_never_sees_the_time_of_one_tick_with_the_pauses_of_another()
    {
        using var clock = new ManualClock();
        long origin = clock.Now.Time;
        bool done = false;
        var writer = new Thread(() =>
        {
            for (int i = 1; i <= 2_000_000; i++)
            {
                TickLog.Publish(new Instant(origin + i, 7L * i, 11L * i));
            }

            Volatile.Write(ref done, true);
        });
        TickLog.Publish(new Instant(origin, 0, 0));
        writer.Start();
        Tick before = TickLog.Newest();
        while (!Volatile.Read(ref done))
        {
            Tick tick = TickLog.Newest();
            Assert.Equal(7 * (tick.Instant.Time - origin), tick.Instant.Paused);
            Assert.Equal(11 * (tick.Instant.Time - origin), tick.Instant.Weight);
            Assert.True(tick.Number >= before.Number && tick.Instant.Time >= before.Instant.Time);
            before = tick;
        }

        writer.Join();
        clock.Pass(2_000_000 / (double)ManualClock.Millisecond);
    }

    [Fact]
    public void Repeating_a_tick_changes_its_number_only()
    {
        using var clock = new ManualClock();
        clock.PassAndTick(1);
        Tick before = TickLog.Newest();
        clock.Pass(1);
        TickLog.Repeat();
        Assert.Equal(before with { Number = before.Number + 1 }, TickLog.Newest());
    }
}
