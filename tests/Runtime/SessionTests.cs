namespace Weft.Tests;

/// <summary>What is charged at the edges of a session, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class SessionTests : IDisposable
{
    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void Frames_open_at_the_start_appear_with_their_callers()
    {
        Session? session = null;
        string[] lines = [];
        Woven.A(() => Woven.B(() =>
        {
            _clock.PassAndTick(10);
            session = Profiler.Start();
            _clock.PassAndTick(2);
            Woven.D();
            lines = CaptureText.OfThisThread(session.Stop());
        }));
        Assert.Equal(["A/B 2"], lines);
    }

    [Fact]
    public void The_time_between_the_last_tick_and_the_stop_goes_to_where_the_ticks_fell()
    {
        string[] lines = [];
        using Session session = Profiler.Start();
        Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(() =>
            {
                _clock.Pass(0.25);
                lines = CaptureText.OfThisThread(session.Stop());
            });
        });
        Assert.Equal(["A 1.25"], lines);
    }

    [Fact]
    public void The_interval_that_spans_the_start_is_clipped_to_it()
    {
        Woven.A(() =>
        {
            _clock.Pass(0.75);
            using Session session = Profiler.Start();
            _clock.PassAndTick(0.5);
            Woven.D();
            Assert.Equal(["A 0.5"], CaptureText.OfThisThread(session.Stop()));
        });
    }

    [Fact]
    public void A_second_session_after_a_pause_knows_nothing_of_the_pause()
    {
        using (Session first = Profiler.Start())
        {
            Woven.A(() => _clock.PassAndTick(1));
            Assert.Equal(["A 1"], CaptureText.OfThisThread(first.Stop()));
        }

        Woven.A(() => _clock.PassAndTick(100));
        _clock.Pass(100);
        using Session second = Profiler.Start();
        _clock.Pass(3);
        Woven.B(() => _clock.PassAndTick(1));
        Assert.Equal(["B 1"], CaptureText.OfThisThread(second.Stop()));
    }

    [Fact]
    public void Sessions_that_overlap_have_accounts_of_their_own()
    {
        using Session outer = Profiler.Start();
        Woven.A(() =>
        {
            _clock.PassAndTick(1);
            using Session inner = Profiler.Start();
            Woven.B(() => _clock.PassAndTick(2));
            Assert.Equal(["A/B 2"], CaptureText.OfThisThread(inner.Stop()));
            _clock.PassAndTick(4);
        });
        Assert.Equal(["A 5", "A/B 2"], CaptureText.OfThisThread(outer.Stop()));
    }

    [Fact]
    public void Starting_a_session_is_no_sample_of_the_others()
    {
        using Session outer = Profiler.Start();
        Woven.A(() =>
        {
            _clock.Pass(0.5);
            Profiler.Start().Dispose();
        });
        Woven.B(() => _clock.PassAndTick(0.5));
        Assert.Equal(["B 1"], CaptureText.OfThisThread(outer.Stop()));
    }

    [Fact]
    public void A_snapshot_charges_up_to_now_and_leaves_the_session_as_it_was()
    {
        using Session session = Profiler.Start();
        Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(() =>
            {
                _clock.Pass(0.5);
                Assert.Equal(["A 1.5"], CaptureText.OfThisThread(session.Snapshot()));
                Assert.True(session.IsRunning);
            });
            _clock.PassAndTick(0.5);
        });
        Assert.Equal(["A 2"], CaptureText.OfThisThread(session.Stop()));
    }

    [Fact]
    public void A_thread_first_seen_in_mid_session_is_charged_from_its_first_probe()
    {
        using Session session = Profiler.Start();
        _clock.PassAndTick(10);
        int id = OnNewThread(() =>
        {
            _clock.Pass(0.5);
            Woven.A(() =>
            {
                _clock.Pass(0.25);
                Woven.B(() => _clock.PassAndTick(0.5));
            });
        });
        Assert.Equal(["A/B 0.75"], CaptureText.Of(session.Stop(), id));
    }

    [Fact]
    public void A_session_may_be_stopped_on_another_thread()
    {
        using Session session = Profiler.Start();
        Capture? capture = null;
        Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.D();
            _clock.Pass(0.5);
            OnNewThread(() => capture = session.Stop());
        });
        Assert.Equal(["A 1.5"], CaptureText.OfThisThread(capture!));
        Assert.Same(capture, session.Stop());
    }

    [Fact]
    public void A_thread_blocked_since_before_the_start_is_not_dropped()
    {
        using var blocked = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var thread = new Thread(() => Woven.A(() =>
        {
            blocked.Set();
            release.Wait();
        }));
        thread.Start();
        blocked.Wait();
        using Session session = Profiler.Start();
        _clock.PassAndTick(7);
        string[] lines = CaptureText.Of(session.Stop(), thread.ManagedThreadId);
        release.Set();
        thread.Join();
        Assert.Equal(["A 7"], lines);
    }

    [Fact]
    public void A_thread_without_frames_that_never_probes_takes_no_part()
    {
        Woven.D();
        using Session session = Profiler.Start();
        _clock.PassAndTick(5);
        Assert.Empty(CaptureText.OfThisThread(session.Stop()));
    }

    [Fact]
    public void A_thread_that_ends_keeps_its_samples_and_many_are_summed_up()
    {
        const int Threads = 250;
        using Session session = Profiler.Start();
        for (int i = 0; i < Threads; i++)
        {
            OnNewThread(() => Woven.A(() => _clock.PassAndTick(1)));
        }

        Capture capture = session.Stop();
        Assert.InRange(capture.Threads.Length, 1, 200);
        Assert.Equal(Threads * ManualClock.Millisecond,
            capture.Threads.Sum(thread => thread.Paths.Sum(path => path.Self)));
        Assert.Contains(capture.Threads, thread => thread.Name == "150 ended threads");
    }

    [Fact]
    public void A_short_thread_that_has_ended_is_charged_what_its_ticks_weigh()
    {
        using Session session = Profiler.Start();
        for (int i = 0; i < 4; i++)
        {
            // Half a millisecond long: one in two meets a tick, which then stands for the other as well.
            bool meetsTick = i % 2 == 0;
            OnNewThread(() => Woven.A(() =>
            {
                _clock.Pass(0.25);
                if (meetsTick)
                {
                    _clock.Tick(extraWeight: 0.75);
                }

                _clock.Pass(0.25);
            }));
        }

        Assert.Equal(["A 2"], CaptureText.OfPaths(session.Stop()));
    }

    [Fact]
    public void A_long_thread_that_has_ended_is_charged_up_to_its_last_tick()
    {
        using Session session = Profiler.Start();
        OnNewThread(() => Woven.A(() =>
        {
            _clock.Pass(500);
            _clock.Tick(extraWeight: -20);
            _clock.Pass(2);
        }));

        Assert.Equal(["A 500"], CaptureText.OfPaths(session.Stop()));
    }

    [Fact]
    public void The_clock_runs_while_a_session_does_at_the_shortest_interval_asked_for()
    {
        Session slow = Profiler.Start(new ProfilerOptions { Interval = TimeSpan.FromMilliseconds(10) });
        Assert.Equal(10 * ManualClock.Millisecond, _clock.Interval);
        Session fast = Profiler.Start();
        Assert.Equal(ManualClock.Millisecond, _clock.Interval);
        fast.Dispose();
        Assert.Equal(10 * ManualClock.Millisecond, _clock.Interval);
        slow.Dispose();
        Assert.False(_clock.Runs);
    }

    [Fact]
    public void Everything_adds_up_to_the_threads_elapsed_time()
    {
        using Session session = Profiler.Start();
        Woven.A(() =>
        {
            _clock.Pass(0.3);
            Woven.B(() => _clock.PassAndTick(0.4));
            _clock.Pause(2.5);
            _clock.PassAndTick(0.1);
        });
        _clock.PassAndTick(1.7);
        Woven.D();
        _clock.Pass(0.9);
        ThreadCapture thread = Assert.Single(session.Stop().Threads,
            thread => thread.Id == Environment.CurrentManagedThreadId);
        Assert.Equal((long)(5.9 * ManualClock.Millisecond),
            thread.Outside + thread.GarbageCollection + thread.Unattributed + thread.Paths.Sum(path => path.Self));
    }

    private static int OnNewThread(Action body)
    {
        var thread = new Thread(() => body());
        thread.Start();
        thread.Join();
        return thread.ManagedThreadId;
    }
}
