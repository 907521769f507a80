namespace Weft.Tests;

/// <summary>What captures taken on another thread charge to threads that are
/// blocked, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class SnapshotTests : IDisposable
{
    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void A_blocked_thread_is_charged_where_it_is_blocked_and_counts_the_ticks_itself_only_once()
    {
        using Session session = Profiler.Start();
        using BlockedThread thread = new(block => Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(block);
            _clock.PassAndTick(1);
        }));
        _clock.PassAndTick(2);
        Assert.Equal(["A 1", "A/B 2"], thread.LinesOf(session.Snapshot()));
        _clock.PassAndTick(4);
        Assert.Equal(["A 1", "A/B 6"], thread.LinesOf(session.Snapshot()));
        Assert.Equal(["A 1", "A/B 6"], thread.LinesOf(session.Snapshot()));
        _clock.PassAndTick(8);
        thread.GoOn();
        Assert.Equal(["A 2", "A/B 14"], thread.LinesOf(session.Stop()));
    }

    [Fact]
    public void A_stop_charges_a_blocked_thread_and_what_it_does_later_changes_nothing()
    {
        using Session session = Profiler.Start();
        using BlockedThread thread = new(block => Woven.A(() => Woven.B(block)));
        _clock.PassAndTick(3);
        Capture capture = session.Stop();
        _clock.PassAndTick(5);
        thread.GoOn();
        Assert.Equal(["A/B 3"], thread.LinesOf(capture));
        Assert.Same(capture, session.Snapshot());
    }

    [Fact]
    public void A_thread_blocked_since_before_the_start_is_charged_from_the_start()
    {
        using BlockedThread thread = new(block => Woven.A(() => Woven.B(block)));
        _clock.PassAndTick(5);
        _clock.Pass(0.5);
        using Session session = Profiler.Start();
        Assert.Empty(thread.LinesOf(session.Snapshot()));
        _clock.PassAndTick(2);
        Assert.Equal(["A/B 2"], thread.LinesOf(session.Snapshot()));
        _clock.PassAndTick(1);
        thread.GoOn();
        Assert.Equal(["A/B 3"], thread.LinesOf(session.Stop()));
    }

    [Fact]
    public void Before_the_first_tick_a_blocked_thread_is_charged_the_time_itself()
    {
        using Session session = Profiler.Start();
        using BlockedThread thread = new(block => Woven.A(block));
        _clock.Pass(0.25);
        Assert.Equal(["A 0.25"], thread.LinesOf(session.Snapshot()));
        _clock.Pass(0.25);
        Assert.Equal(["A 0.5"], thread.LinesOf(session.Stop()));
    }

    [Fact]
    public void Time_that_no_tick_has_ended_yet_goes_to_where_the_ticks_fell()
    {
        using Session session = Profiler.Start();
        using BlockedThread thread = new(block => Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(block);
        }));
        _clock.Pass(1);
        Assert.Equal(["A 2"], thread.LinesOf(session.Snapshot()));
        _clock.Tick();
        Assert.Equal(["A 1", "A/B 1"], thread.LinesOf(session.Stop()));
    }

    [Fact]
    public void The_thread_that_takes_a_capture_inside_a_frame_is_charged_like_any_other()
    {
        using Session session = Profiler.Start();
        Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(() =>
            {
                _clock.PassAndTick(2);
                Assert.Equal(["A 1", "A/B 2"], CaptureText.OfThisThread(session.Snapshot()));
            });
            _clock.PassAndTick(4);
        });
        Assert.Equal(["A 5", "A/B 2"], CaptureText.OfThisThread(session.Stop()));
    }

    [Fact]
    public void A_blocked_thread_without_a_frame_is_outside()
    {
        using Session session = Profiler.Start();
        using BlockedThread thread = new(block =>
        {
            Woven.A(() => _clock.PassAndTick(1));
            block();
        });
        _clock.Pause(3);
        _clock.PassAndTick(2);
        Assert.Equal(["A 1", "outside 2", "[gc] 3"], thread.LinesOf(session.Stop()));
    }

    [Fact]
    public void A_deep_stack_is_charged_to_its_innermost_frame()
    {
        const int Depth = 5_000;
        using Session session = Profiler.Start();
        using BlockedThread thread = new(block => Woven.Recurse(Depth, () => Woven.B(block)));
        _clock.PassAndTick(1);
        ThreadCapture capture = thread.Of(session.Stop());
        CallPath path = Assert.Single(capture.Paths, static path => path.Self > 0);
        Assert.Equal((ManualClock.Millisecond, Depth + 1), (path.Self, DepthOf(capture, path)));
    }

    [Fact]
    public void A_stack_beyond_the_cap_is_charged_to_the_deepest_frame_kept_and_counted()
    {
        using Session session = Profiler.Start();
        using BlockedThread thread = new(block =>
        {
            ThreadStack stack = Probe.Current;
            for (int i = 0; i < ThreadStack.MaxDepth + 1000; i++)
            {
                stack.Enter(0, 1);
            }

            block();
            stack.Leave(0);
        });
        _clock.PassAndTick(1);
        ThreadCapture capture = thread.Of(session.Stop());
        Assert.Equal((1, ThreadStack.MaxDepth), (capture.TruncatedSampleCount, capture.Paths.Length));
        Assert.Equal(ManualClock.Millisecond, capture.Paths[^1].Self);
    }

    [Fact]
    public void A_suspended_frame_that_goes_on_elsewhere_is_charged_below_its_callers()
    {
        using Session session = Profiler.Start();
        SuspendableFrame frame = default;
        Threads.Run(() => Woven.A(() =>
        {
            frame = WovenFrames.Outer();
            frame.Suspend();
        }));
        using BlockedThread thread = new(block =>
        {
            frame.Resume();
            Woven.B(block);
            frame.Dispose();
        });
        _clock.PassAndTick(1);
        Assert.Equal(["A/Outer/B 1"], thread.LinesOf(session.Snapshot()));
        thread.GoOn();
        Assert.Equal(["A/Outer/B 1"], thread.LinesOf(session.Stop()));
    }

    [Fact]
    public void Sessions_that_overlap_charge_a_blocked_thread_each_from_its_own_start()
    {
        using Session outer = Profiler.Start();
        using BlockedThread thread = new(block => Woven.A(block));
        _clock.PassAndTick(1);
        using Session inner = Profiler.Start();
        _clock.PassAndTick(2);
        Assert.Equal(["A 2"], thread.LinesOf(inner.Stop()));
        _clock.PassAndTick(4);
        Assert.Equal(["A 7"], thread.LinesOf(outer.Stop()));
    }

    [Fact]
    public void Captures_taken_by_many_threads_at_once_agree()
    {
        using Session session = Profiler.Start();
        using BlockedThread thread = new(block => Woven.A(() => Woven.B(block)));
        _clock.PassAndTick(2);
        var captures = new Capture[8];
        Parallel.For(0, captures.Length, i => captures[i] = session.Snapshot());
        Assert.All(captures, capture => Assert.Equal(["A/B 2"], thread.LinesOf(capture)));
    }

    [Fact]
    public void A_finalizer_may_take_a_capture()
    {
        using Session session = Profiler.Start();
        using BlockedThread thread = new(block => Woven.A(block));
        _clock.PassAndTick(2);
        Capture? capture = null;
        MakeGarbage(() => capture = session.Snapshot());
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(["A 2"], thread.LinesOf(capture!));
    }

    [Fact]
    public void A_log_that_takes_longer_to_copy_than_ticks_take_to_come_is_read_all_the_same()
    {
        const int ForEver = 100;
        int copies = 0;
        int commits = 0;
        bool isOver = false;
        using var ticks = new SemaphoreSlim(0);
        using Session session = Profiler.Start(new ProfilerOptions
        {
            Recorder = new CallingRecorder(
                recording: () => Interlocked.Increment(ref commits),
                copying: () =>
                {
                    // As long as ticks come at all, the thread commits while it is read.
                    int before = Volatile.Read(ref commits);
                    if (++copies < ForEver && !Volatile.Read(ref isOver))
                    {
                        ticks.Release();
                        SpinWait.SpinUntil(() => Volatile.Read(ref commits) > before, TimeSpan.FromSeconds(1));
                    }
                }),
        });
        using BlockedThread clock = new(block =>
        {
            block();
            for (ticks.Wait(); !Volatile.Read(ref isOver); ticks.Wait())
            {
                _clock.PassAndTick(1);
            }
        });
        using BlockedThread thread = new(block => Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.D();
            block();
            while (!Volatile.Read(ref isOver))
            {
                Woven.D();
            }
        }));
        clock.LetGoOn();
        thread.LetGoOn();
        ThreadCapture capture = thread.Of(session.Snapshot());
        Volatile.Write(ref isOver, true);
        ticks.Release();
        Assert.InRange(copies, 2, ForEver - 1);
        Assert.True(capture.Paths.Length > 0);
    }

    [Fact]
    public void A_thread_that_commits_while_the_stop_is_at_work_is_charged_no_tick_beyond_it()
    {
        BlockedThread? second = null;
        using Session session = Profiler.Start(new ProfilerOptions
        {
            Recorder = new CallingRecorder(
                recording: static () => { },
                copying: () =>
                {
                    if (Interlocked.Exchange(ref second, null) is { } thread)
                    {
                        _clock.PassAndTick(5);
                        thread.GoOn();
                    }
                }),
        });
        using BlockedThread first = new(block => Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.D();
            block();
        }));
        using BlockedThread other = second = new(block => Woven.B(() =>
        {
            _clock.PassAndTick(1);
            Woven.C(block);
        }));
        _clock.Pass(2);
        _clock.Tick(extraWeight: 2);
        Capture capture = session.Stop();
        Assert.Equal(["A 4"], first.LinesOf(capture));
        Assert.Equal(["B 0.6", "B/C 2.4"], other.LinesOf(capture));
    }

    [Fact]
    public void A_recorder_may_call_woven_methods_and_take_captures()
    {
        Session? session = null;
        int captures = 0;
        using (session = Profiler.Start(new ProfilerOptions
        {
            Recorder = new CallingRecorder(
                recording: () => Woven.A(() =>
                {
                    Woven.D();
                    session!.Snapshot();
                    captures++;
                }),
                copying: static () => { }),
        }))
        {
            Woven.B(() => _clock.PassAndTick(1));
            Assert.Equal(1, captures);
            Assert.Equal(["B 1"], CaptureText.OfThisThread(session.Stop()));
        }
    }

    private static void MakeGarbage(Action atItsEnd) => Threads.Run(() => _ = new Finalized(atItsEnd));

    private static int DepthOf(ThreadCapture thread, CallPath path)
    {
        int depth = 1;
        for (; path.Parent >= 0; path = thread.Paths[path.Parent])
        {
            depth++;
        }

        return depth;
    }

    private sealed class Finalized(Action atItsEnd)
    {
        ~Finalized() => atItsEnd();
    }
}
