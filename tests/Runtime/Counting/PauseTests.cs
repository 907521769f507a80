namespace Weft.Tests.Counting;

/// <summary>A pause of the collector is charged to what each thread had open in it.</summary>
[Collection(nameof(WholeProcess))]
public sealed class PauseTests
{
    private static readonly ProfilerOptions s_pauses = new() { Count = CountOptions.Pauses };

    [Fact]
    public void Pauses_are_exact_with_and_without_ticks()
    {
        using var clock = new ManualClock();
        Threads.Run(() =>
        {
            using Session session = Profiler.Start(s_pauses);
            Woven.A(() =>
            {
                clock.Pause(1);
                Woven.B(() =>
                {
                    clock.Pause(2);
                    clock.Tick();
                    clock.Pause(4);
                    Woven.D();
                });
                clock.Pause(8);
                clock.Pass(5);
            });
            clock.Pause(16);
            Woven.A(Woven.D);
            Capture capture = session.Stop();
            Assert.Equal(["A 9", "A/B 6"], CountText.Paused(capture));
            Assert.Equal(31 * ManualClock.Millisecond, Assert.Single(capture.Threads).GarbageCollection);
        });
    }

    [Fact]
    public void A_pause_before_the_start_or_after_the_stop_is_none_of_the_sessions()
    {
        using var clock = new ManualClock();
        Threads.Run(() => Woven.A(() =>
        {
            clock.Pause(1);
            using Session session = Profiler.Start(s_pauses);
            clock.Pause(2);
            Capture capture = session.Stop();
            clock.Pause(4);
            Assert.Equal(["A 2"], CountText.Paused(capture));
        }));
    }

    [Fact]
    public void Real_pauses_are_charged_to_who_had_a_frame_open_and_no_more_than_there_were()
    {
        using Session session = Profiler.Start(s_pauses);
        TimeSpan before = GC.GetTotalPauseDuration();
        Threads.Run(static () => Woven.A(static () =>
        {
            Woven.D();
            Woven.B(static () =>
            {
                for (int i = 0; i < 20; i++)
                {
                    GC.Collect();
                }
            });
        }));
        long paused = (GC.GetTotalPauseDuration() - before).Ticks * 100;
        Capture capture = session.Stop();
        ThreadCapture thread =
            capture.Threads.Single(thread => thread.Paths.Any(path => capture.Methods[path.Method].Name == "B"));
        long inB = thread.Paths.Single(path => capture.Methods[path.Method].Name == "B").GarbageCollection!.Value;
        Assert.InRange(inB, 1, paused);
        Assert.InRange(thread.Paths.Sum(static path => path.GarbageCollection!.Value), inB, paused);
    }
}
