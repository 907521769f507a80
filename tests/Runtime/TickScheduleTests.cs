namespace Weft.Tests;

/// <summary>When ticks are due: chance from a fixed seed, time as the test says.</summary>
public sealed class TickScheduleTests
{
    private const long Interval = 1_000_000;
    private const long Microsecond = 1_000;

    private readonly TickSchedule _schedule = new(new Random(1));

    [Fact]
    public void Nothing_is_due_before_the_first_tick()
    {
        _schedule.Begin(10, Interval);
        Assert.True(_schedule.Next >= 10);
        Assert.Equal(0, _schedule.Take(_schedule.Next - 1));
        Assert.Equal(Interval, _schedule.Take(_schedule.Next));
    }

    [Fact]
    public void The_time_between_ticks_is_exponential_however_late_each_comes()
    {
        const int Count = 100_000;
        _schedule.Begin(0, Interval);
        var times = new double[Count];
        long last = _schedule.Next;
        for (int i = 0; i < Count; i++)
        {
            Assert.Equal(Interval, _schedule.Take(_schedule.Next + (i % 60 * Microsecond)));
            times[i] = (_schedule.Next - last) / (double)Interval;
            last = _schedule.Next;
        }

        // Mean and deviation are one interval each; one in e is longer than it,
        // a twentieth shorter than a twentieth of it.
        Assert.Equal(1, times.Average(), 0.02);
        Assert.Equal(2, times.Average(static time => time * time), 0.1);
        Assert.Equal(Math.Exp(-1), times.Count(static time => time > 1) / (double)Count, 0.01);
        Assert.Equal(1 - Math.Exp(-0.05), times.Count(static time => time < 0.05) / (double)Count, 0.005);
    }

    [Fact]
    public void A_late_tick_weighs_as_much_as_all_that_should_have_come()
    {
        _schedule.Begin(0, Interval);
        long weight = 0;
        for (int i = 1; i <= 10_000; i++)
        {
            weight += _schedule.Take(i * 20 * Interval);
        }

        Assert.Equal(1, weight / (10_000.0 * 20 * Interval), 0.01);
    }

    [Fact]
    public void A_program_that_was_stopped_is_charged_for_the_whole_time()
    {
        const long Hour = 3_600_000_000_000;
        _schedule.Begin(0, Interval);
        long due = _schedule.Next;
        Assert.Equal(Hour + Interval, _schedule.Take(due + Hour));
        Assert.True(_schedule.Next > due + Hour);
        Assert.Equal(0, _schedule.Take(due + Hour));
    }

    /// <summary>
    /// A program that begins one method when a tick has come and another half a millisecond later:
    /// what depends on ticks must find both as often as they are open, though each tick comes late.
    /// </summary>
    [Theory]
    [InlineData(15)]
    [InlineData(60)]
    public void Work_that_begins_at_a_tick_is_found_as_often_as_it_is_open(long lateness)
    {
        const long Answer = 500 * Microsecond;
        const long Wake = 15 * Microsecond;
        const int Ticks = 500_000;
        _schedule.Begin(0, Interval);
        long now = 0;
        long answering = 0;
        (long Answers, long Waits) time = default;
        (long Answers, long Waits) found = default;
        for (int tick = 0; tick < Ticks; tick++)
        {
            // The system wakes the clock some time after it is due, and no sooner than it can.
            long before = now;
            now = Math.Max(_schedule.Next + (lateness * Microsecond), now + Wake);
            time.Answers += Math.Min(now, answering) - Math.Min(before, answering);
            time.Waits += Math.Max(now, answering) - Math.Max(before, answering);
            long weight = _schedule.Take(now);
            if (now < answering)
            {
                found.Answers += weight;
            }
            else
            {
                found.Waits += weight;
                answering = now + Answer;
            }
        }

        Assert.Equal(Share(time), Share(found), 0.003);

        static double Share((long Answers, long Waits) of) => of.Answers / (double)(of.Answers + of.Waits);
    }
}
