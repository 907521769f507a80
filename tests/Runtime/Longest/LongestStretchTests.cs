namespace Weft.Tests;

/// <summary>The longest time without a probe, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class LongestStretchTests : IDisposable
{
    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void It_is_of_one_activation_however_often_captures_look()
    {
        using Session session = Profiler.Start();
        using BlockedThread thread = new(block => Woven.A(() =>
        {
            _clock.PassAndTick(10);
            Woven.B(() => _clock.PassAndTick(20));
            _clock.PassAndTick(5);
            Woven.B(block);
        }));
        for (int i = 0; i < 5; i++)
        {
            _clock.PassAndTick(100);
            session.Snapshot();
        }

        ThreadCapture open = thread.Of(session.Snapshot());
        Assert.Equal((1, 35, 535, 500), Of(open));
        Assert.Equal(35, Milliseconds(open.LastProbe!.Value));
        thread.GoOn();
        _clock.PassAndTick(1);
        ThreadCapture ended = thread.Of(session.Stop());
        Assert.Equal((1, 35, 535, 500), Of(ended));
        Assert.Equal(535, Milliseconds(ended.LastProbe!.Value));
    }

    [Fact]
    public void Two_activations_of_a_method_are_two()
    {
        using Session session = Profiler.Start();
        Capture capture = Run(session, () =>
        {
            for (int i = 0; i < 10; i++)
            {
                Woven.A(() => _clock.PassAndTick(50));
            }
        });
        Assert.Equal((0, 0, 50, 50), Of(ThreadOf(capture)));
    }

    [Fact]
    public void A_thread_without_a_frame_has_one_too()
    {
        using Session session = Profiler.Start();
        Capture capture = Run(session, () =>
        {
            Woven.A(() => _clock.PassAndTick(5));
            _clock.PassAndTick(70);
            Woven.A(() => _clock.PassAndTick(5));
        });
        Assert.Equal((-1, 5, 75, 70), Of(ThreadOf(capture)));
    }

    [Fact]
    public void Its_processor_time_is_that_of_the_thread_meanwhile()
    {
        var meter = new ScriptedMeter();
        using Session session = Profiler.Start();
        Capture capture = Run(session, () =>
        {
            Woven.D();
            Probe.Current.Facts.Meter = meter;
            meter.StartAt(Probe.Current.Computing.ReadMeter().ProcessorTime + (1000 * ManualClock.Millisecond));
            Woven.A(() => _clock.PassAndTick(10));
            Woven.A(() =>
            {
                meter.Compute(30);
                _clock.PassAndTick(100);
            });
        });
        LongestStretch longest = ThreadOf(capture).Longest!;
        Assert.Equal((100, 30), (Milliseconds(longest.End - longest.Start), Milliseconds(longest.Cpu)));
    }

    private static Capture Run(Session session, Action body)
    {
        Threads.Run(body);
        return session.Stop();
    }

    private static ThreadCapture ThreadOf(Capture capture) =>
        Assert.Single(capture.Threads, thread => thread.Longest is { } longest && longest.Time > 0);

    private static (int Path, long Start, long End, long Time) Of(ThreadCapture thread)
    {
        LongestStretch longest = thread.Longest!;
        return (longest.Path, Milliseconds(longest.Start), Milliseconds(longest.End), Milliseconds(longest.Time));
    }

    private static long Milliseconds(long nanoseconds) => nanoseconds / ManualClock.Millisecond;
}
