namespace Weft.Tests;

/// <summary>Many suspended frames, deep ones and forgotten ones: no thread
/// keeps a frame, and memory grows with distinct call paths only.</summary>
[Collection(nameof(WholeProcess))]
public sealed class SuspendedFramesTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly Task s_never = new TaskCompletionSource().Task;

    [Fact]
    public void Ten_thousand_frames_that_are_suspended_at_the_same_time_stand_below_their_caller_each()
    {
        using var clock = new ManualClock();

        // One for each: of many awaits of one task, the runtime goes on with all but one in the pool.
        TaskCompletionSource[] gates = [.. Enumerable.Range(0, 10_000).Select(static _ => new TaskCompletionSource())];
        async Task WaitAsync(Task gate)
        {
            SuspendableFrame weft = WovenFrames.Inner();
            try
            {
                await SuspendableFrame.Suspend(gate, in weft);
                weft.Resume();
                clock.PassAndTick(1);
            }
            finally
            {
                weft.Dispose();
            }
        }

        async Task WaitForAllAsync()
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                await SuspendableFrame.Suspend(Task.WhenAll(gates.Select(gate => WaitAsync(gate.Task)).ToArray()),
                    in weft);
                weft.Resume();
                clock.PassAndTick(1);
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["A/Outer 1", "A/Outer/Inner 10000"], Threads.Record(
            () => Woven.A(() => _ = WaitForAllAsync()),
            () => Array.ForEach(gates, static gate => gate.SetResult())));
    }

    [Fact]
    public void Ten_thousand_levels_of_calls_that_are_all_suspended()
    {
        using var clock = new ManualClock();
        var gate = new TaskCompletionSource();
        async Task NestAsync(int depth)
        {
            SuspendableFrame weft = WovenFrames.Inner();
            try
            {
                await SuspendableFrame.Suspend(depth == 0 ? gate.Task : NestAsync(depth - 1), in weft);
                weft.Resume();
                clock.PassAndTick(1);
            }
            finally
            {
                weft.Dispose();
            }
        }

        var start = new Thread(() =>
        {
            _ = NestAsync(9_999);
            Assert.Equal(0, Probe.Current.Depth);
        }, 256 << 20);
        start.Start();
        start.Join();

        // The runtime goes over to the pool where its machine stack becomes too deep for another continuation.
        using Session session = Profiler.Start();
        Threads.Run(gate.SetResult);
        Assert.True(SpinWait.SpinUntil(() => PathsWithTime(session.Snapshot()) == 10_000, s_patience));
    }

    [Fact]
    public void An_async_method_that_calls_itself_for_ever_reaches_the_cap_and_goes_on()
    {
        const int Levels = ThreadStack.MaxDepth + 5_000;
        var steps = new Queue<TaskCompletionSource>();
        int deepest = 0;
        async Task RecurseAsync(int level)
        {
            SuspendableFrame weft = WovenFrames.Inner();
            try
            {
                deepest = Math.Max(deepest, level);
                var step = new TaskCompletionSource();
                steps.Enqueue(step);
                await SuspendableFrame.Suspend(step.Task, in weft);
                weft.Resume();
                Assert.Equal(1, Probe.Current.Depth);
                if (level < Levels)
                {
                    // Never awaited to its end: ending 70,000 levels would be a test of the runtime.
                    await SuspendableFrame.Suspend(RecurseAsync(level + 1), in weft);
                    weft.Resume();
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Threads.Run(() =>
        {
            _ = RecurseAsync(1);
            while (deepest < Levels)
            {
                steps.Dequeue().SetResult();
                Assert.Equal(0, Probe.Current.Depth);
            }
        });
    }

    [Fact]
    public void An_abandoned_task_keeps_nothing_alive_and_no_frame_open()
    {
        async Task AbandonAsync(object payload)
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                await SuspendableFrame.Suspend(new TaskCompletionSource().Task, in weft);
                weft.Resume();
                GC.KeepAlive(payload);
            }
            finally
            {
                weft.Dispose();
            }
        }

        WeakReference? payload = null;
        Threads.Run(() => Woven.A(() =>
        {
            var garbage = new object();
            payload = new WeakReference(garbage);
            _ = AbandonAsync(garbage);
        }));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(payload!.IsAlive);
    }

    [Fact]
    public void An_await_allocates_nothing_whether_it_completes_at_once_or_not()
    {
        Threads.Run(() =>
        {
            SuspendableFrame weft = WovenFrames.Outer();
            Use(ref weft);
            long allocated = Allocations.InTheLongRun(() =>
            {
                for (int i = 0; i < 10_000; i++)
                {
                    Use(ref weft);
                }
            });
            Assert.Equal(0, allocated);
            weft.Dispose();
        });

        static void Use(ref SuspendableFrame weft)
        {
            SuspendableFrame.Suspend(Task.CompletedTask, in weft);
            weft.Resume();
            SuspendableFrame.Suspend(s_never, in weft);
            weft.Resume();
            SuspendableFrame inner = WovenFrames.Inner();
            SuspendableFrame.Suspend(s_never, in inner);
            inner.Resume(1);
            inner.Yield(1);
            inner.Dispose();
        }
    }

    [Fact]
    public void Pool_threads_under_a_running_clock_end_with_empty_stacks_and_true_paths()
    {
        using Session session = Profiler.Start(new ProfilerOptions { Interval = ProfilerOptions.MinInterval });
        async Task LeafAsync()
        {
            SuspendableFrame weft = WovenFrames.Inner();
            try
            {
                await SuspendableFrame.Suspend(Task.Yield(), in weft);
                weft.Resume();
                Thread.SpinWait(200);
                await SuspendableFrame.Suspend(Task.Yield(), in weft);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        async Task BranchAsync()
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                for (int i = 0; i < 500; i++)
                {
                    await SuspendableFrame.Suspend(Task.WhenAll(LeafAsync(), LeafAsync()), in weft);
                    weft.Resume();
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Threads.Run(() =>
        {
            Task[] branches = [.. Enumerable.Range(0, 16).Select(_ => BranchAsync())];
            Task.WaitAll(branches, s_patience);
        });

        // Frames are closed before a task completes, but a pool thread may still be on its way out of the last one.
        Assert.True(
            SpinWait.SpinUntil(
                static () => ThreadRegistry.Read(static stacks => stacks.All(static stack => stack.Depth == 0)),
                s_patience));
        Assert.All(CaptureText.OfPaths(session.Stop()), static line => Assert.Matches("^(Outer|Outer/Inner) ", line));
    }

    private static int PathsWithTime(Capture capture) =>
        capture.Threads.SelectMany(static thread => thread.Paths).Count(static path => path.Self > 0);
}
