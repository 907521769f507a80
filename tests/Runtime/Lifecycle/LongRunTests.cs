namespace Weft.Tests.Lifecycle;

/// <summary>Memory of a recording depends on what the program does, not on how
/// long it goes on: an hour by the hand-driven clock.</summary>
[Collection(nameof(WholeProcess))]
public sealed class LongRunTests : IDisposable
{
    private const int TicksPerMinute = 60_000;
    private const int Minutes = 60;

    private readonly ManualClock _clock = new();

    // Made once: what is measured is what Weft allocates.
    private readonly Action[] _calls;

    public LongRunTests()
    {
        Action tick = () => _clock.PassAndTick(1);
        Action b = () => Woven.B(tick);
        Action c = () => Woven.C(b);
        Action a = () => Woven.A(c);
        Action recursion = () => Woven.B(b);
        _calls = [b, c, a, () => Woven.A(tick), () => Woven.B(recursion)];
    }

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void An_hour_of_the_same_work_allocates_nothing_after_its_first_minute()
    {
        using Session session = Profiler.Start();
        RunForOneMinute();
        Assert.Equal(0, Allocations.Of(() =>
        {
            for (int minute = 1; minute < Minutes; minute++)
            {
                RunForOneMinute();
            }
        }));
        AssertHour(session.Stop());
    }

    [Fact]
    public void Snapshots_leave_nothing_behind()
    {
        using Session session = Profiler.Start();
        RunForOneMinute();
        session.Snapshot();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 1000; i++)
        {
            RunTicks(TicksPerMinute / 1000);
            session.Snapshot();
        }

        // Each of them weighs some 5 KB.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 100_000);
        Assert.Equal(2 * TicksPerMinute * ManualClock.Millisecond, TimeOf(session.Stop()));
    }

    private static void AssertHour(Capture capture)
    {
        Assert.Equal(Minutes * TicksPerMinute, capture.SampleCount);
        Assert.Equal(Minutes * TicksPerMinute * ManualClock.Millisecond, TimeOf(capture));
        Assert.Equal(["A", "A/C/B", "B", "B/B/B", "C/B"],
            CaptureText.OfPaths(capture).Select(static line => line.Split(' ')[0]));
    }

    private static long TimeOf(Capture capture) =>
        capture.Threads.Sum(static thread => thread.Paths.Sum(static path => path.Self));

    private void RunForOneMinute() => RunTicks(TicksPerMinute);

    private void RunTicks(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _calls[i % _calls.Length]();
        }
    }
}
