namespace Weft.Tests.Counting;

/// <summary>Every call is counted, once, where it was made.</summary>
[Collection(nameof(WholeProcess))]
public sealed class CallTests : IDisposable
{
    private static readonly ProfilerOptions s_calls = new() { Count = CountOptions.Calls };

    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void Calls_by_call_path_whether_ticks_met_them_or_not()
    {
        string[] lines = Count(() =>
        {
            Woven.D();
            Woven.A(() =>
            {
                Woven.D();
                _clock.PassAndTick(1);
                Woven.B(Woven.D);
                Woven.B(Woven.D);
                Woven.D();
            });
        });
        Assert.Equal(["A 1", "A/B 2", "A/B/D 2", "A/D 2", "D 1"], lines);
    }

    [Fact]
    public void Each_level_of_a_recursion_is_a_path()
        => Assert.Equal(["A 2", "A/A 2", "A/A/A 2", "A/A/A/D 2"], Count(() =>
        {
            Woven.Recurse(3, Woven.D);
            Woven.Recurse(3, Woven.D);
        }));

    [Fact]
    public void A_call_that_throws_is_one()
        => Assert.Equal(["A 1", "A/B 3", "A/D 1"], Count(() => Woven.A(() =>
        {
            for (int i = 0; i < 3; i++)
            {
                Assert.Throws<InvalidOperationException>(
                    static () => Woven.B(static () => throw new InvalidOperationException()));
            }

            Woven.D();
        })));

    [Fact]
    public void A_region_is_entered_like_a_method()
        => Assert.Equal(["A 1", "A/count me 2", "A/count me/D 2"], Count(() => Woven.A(() =>
        {
            for (int i = 0; i < 2; i++)
            {
                using Region region = Profiler.Region("count me");
                Woven.D();
            }
        })));

    [Fact]
    public void A_frame_that_others_left_open_hides_none()
        => Assert.Equal(["A 2", "A/B 2", "A/B/D 2"], Count(() =>
        {
            for (int i = 0; i < 2; i++)
            {
                Woven.A(() => Woven.B(() =>
                {
                    // An enter without its exit.
                    Woven.EnterD();
                }));
            }
        }));

    [Fact]
    public void Deeper_than_what_is_kept_of_a_stack_all_calls_are_the_deepest_frames()
    {
        const int Beyond = 10;
        long deepest = 0;
        long all = 0;
        Threads.Run(() =>
        {
            using Session session = Profiler.Start(s_calls);
            ThreadStack stack = Probe.Current;
            for (int i = 0; i < ThreadStack.MaxDepth + Beyond; i++)
            {
                Woven.EnterD();
            }

            stack.Leave(0);
            ThreadCapture thread =
                session.Stop().Threads.Single(static thread => thread.Id == Environment.CurrentManagedThreadId);
            all = thread.Paths.Sum(static path => path.Calls!.Value);
            deepest = thread.Paths.Max(static path => path.Calls!.Value);
        });
        Assert.Equal((1 + Beyond, ThreadStack.MaxDepth + Beyond), (deepest, all));
    }

    [Fact]
    public void Where_calls_are_not_counted_nothing_is_said()
    {
        using Session session = Profiler.Start();
        Woven.A(() => _clock.PassAndTick(1));
        Capture capture = session.Stop();
        Assert.All(capture.Threads.SelectMany(static thread => thread.Paths),
            static path => Assert.Equal((null, null, null), (path.Calls, path.Allocated, path.GarbageCollection)));
        Assert.Null(capture.Header.ProbeCost);
    }

    [Fact]
    public void Only_what_was_asked_for_is_said()
    {
        using Session session = Profiler.Start(s_calls);
        Woven.D();
        Capture capture = session.Stop();
        CallPath path = Assert.Single(capture.Threads).Paths.Single();
        Assert.Equal((1, null, null), (path.Calls, path.Allocated, path.GarbageCollection));
        Assert.Null(capture.Threads[0].Allocated);
        Assert.InRange(capture.Header.ProbeCost!.Value, 1, 1_000_000);
    }

    [Fact]
    public void Times_are_what_they_are_without_counting()
    {
        using Session session = Profiler.Start(s_calls);
        Woven.A(() =>
        {
            Woven.D();
            _clock.PassAndTick(1);
            Woven.B(() => _clock.PassAndTick(2));
            _clock.Tick();
            Woven.D();
        });
        _clock.PassAndTick(3);
        Woven.D();
        Assert.Equal(["A 1", "A/B 2", "outside 3"], CaptureText.OfThisThread(session.Stop()));
    }

    [Fact]
    public void What_a_recorder_calls_in_the_middle_of_a_commit_is_not_counted()
    {
        using Session session =
            Profiler.Start(s_calls with { Recorder = new CallingRecorder(Woven.D, static () => { }) });
        Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(() => _clock.PassAndTick(1));
        });
        Assert.Equal(["A 1", "A/B 1"], CountText.Calls(session.Stop()));
    }

    [Fact]
    public void An_option_that_does_not_exist_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(static () => new ProfilerOptions { Count = (CountOptions)8 });

    private static string[] Count(Action body)
    {
        using Session session = Profiler.Start(s_calls);
        body();
        return CountText.Calls(session.Stop());
    }
}
