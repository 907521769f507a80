using System.Runtime.CompilerServices;

namespace Weft.Tests;

/// <summary>Below whom an async method stands, before and after an await, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class SuspendableFrameTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly TaskCompletionSource _gate = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void It_is_small()
    {
        Assert.Equal(16, Unsafe.SizeOf<SuspendableFrame>());
    }

    [Fact]
    public void On_another_thread_it_stands_below_its_logical_callers()
    {
        Task? outer = null;
        Assert.Equal(["A 1", "A/Outer 7", "A/Outer/Inner 5"], Threads.Record(
            () => Woven.A(() =>
            {
                outer = OuterAsync();
                _clock.PassAndTick(1);
            }),
            _gate.SetResult));
        Assert.True(outer!.IsCompletedSuccessfully);
    }

    [Fact]
    public void Resumed_inside_another_frame_it_takes_only_its_own_time_from_it()
    {
        Assert.Equal(["A/Outer 7", "A/Outer/Inner 5", "B 5", "B/D 8"], Threads.Record(
            () => Woven.A(() => _ = OuterAsync()),
            () => Woven.B(() =>
            {
                _clock.PassAndTick(1);
                _gate.SetResult();
                _clock.PassAndTick(4);
                Woven.InD(() => _clock.PassAndTick(8));
            })));
    }

    [Fact]
    public void What_it_calls_after_an_await_stands_below_it_and_its_logical_callers()
    {
        async Task CallAsync()
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                await SuspendableFrame.Suspend(_gate.Task, in weft);
                weft.Resume();
                Woven.B(() => _clock.PassAndTick(1));
                await SuspendableFrame.Suspend(Task.CompletedTask, in weft);
                weft.Resume();
                Woven.InD(() => _clock.PassAndTick(2));
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["A/Outer/B 1", "A/Outer/D 2"],
            Threads.Record(() => Woven.A(() => _ = CallAsync()), _gate.SetResult));
    }

    [Fact]
    public void An_exception_after_a_suspension_finds_it_open_in_filter_catch_and_finally()
    {
        async Task CatchAsync()
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                try
                {
                    await SuspendableFrame.Suspend(_gate.Task, in weft);
                    weft.Resume();
                }
                catch (InvalidOperationException) when (weft.ResumeInFilter() && Pass(1))
                {
                    weft.Resume();
                    _clock.PassAndTick(2);
                }
                finally
                {
                    weft.Resume();
                    _clock.PassAndTick(4);
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["A/Outer 7"],
            Threads.Record(() => Woven.A(() => _ = CatchAsync()),
                () => _gate.SetException(new InvalidOperationException())));
    }

    [Fact]
    public void An_exception_that_nobody_catches_closes_all_frames_and_reaches_the_task()
    {
        Task? outer = null;
        Assert.Equal(["A/Outer 1", "A/Outer/Inner 2"],
            Threads.Record(() => Woven.A(() => outer = OuterAsync()), _gate.SetCanceled));
        Assert.True(outer!.IsCanceled);
    }

    [Fact]
    public void An_await_that_completes_at_once_leaves_it_open()
    {
        async Task AwaitAllAsync()
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                int depth = Probe.Current.Depth;
                await SuspendableFrame.Suspend(Task.CompletedTask, in weft);
                await SuspendableFrame.Suspend(Task.FromResult(1), in weft);
                await SuspendableFrame.Suspend(default(ValueTask), in weft);
                await SuspendableFrame.Suspend(new ValueTask<int>(1), in weft);
                await SuspendableFrame.Suspend(Task.CompletedTask.ConfigureAwait(false), in weft);
                await SuspendableFrame.Suspend(Task.FromResult(1).ConfigureAwait(false), in weft);
                await SuspendableFrame.Suspend(default(ValueTask).ConfigureAwait(false), in weft);
                await SuspendableFrame.Suspend(new ValueTask<int>(1).ConfigureAwait(false), in weft);
                Assert.Equal(depth, Probe.Current.Depth);
                _clock.PassAndTick(1);
                weft.Resume();
                Assert.Equal(depth, Probe.Current.Depth);
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["A/Outer 1"], Threads.Record(() => Woven.A(() => AwaitAllAsync().GetAwaiter().GetResult())));
    }

    [Fact]
    public void An_await_that_may_not_complete_at_once_closes_it_whatever_is_awaited()
    {
        var value = new TaskCompletionSource<int>();
        Threads.Run(() =>
        {
            AssertCloses(static (ref weft, gate, value) => SuspendableFrame.Suspend(gate, in weft));
            AssertCloses(static (ref weft, gate, value) => SuspendableFrame.Suspend(value, in weft));
            AssertCloses(static (ref weft, gate, value) => SuspendableFrame.Suspend(new ValueTask(gate), in weft));
            AssertCloses(
                static (ref weft, gate, value) => SuspendableFrame.Suspend(new ValueTask<int>(value), in weft));
            AssertCloses(
                static (ref weft, gate, value) => SuspendableFrame.Suspend(gate.ConfigureAwait(true), in weft));
            AssertCloses(
                static (ref weft, gate, value) => SuspendableFrame.Suspend(value.ConfigureAwait(true), in weft));
            AssertCloses(
                static (ref weft, gate, value) =>
                    SuspendableFrame.Suspend(new ValueTask(gate).ConfigureAwait(true), in weft));
            AssertCloses(
                static (ref weft, gate, value) =>
                    SuspendableFrame.Suspend(new ValueTask<int>(value).ConfigureAwait(true), in weft));
            AssertCloses(static (ref weft, gate, value) => SuspendableFrame.Suspend(Task.Yield(), in weft));
            AssertCloses(static (ref weft, gate, value) => SuspendableFrame.Suspend(new OwnTask(), in weft));
        });

        void AssertCloses(Suspension suspend)
        {
            SuspendableFrame weft = WovenFrames.Outer();
            suspend(ref weft, _gate.Task, value.Task);
            Assert.Equal(0, Probe.Current.Depth);
            weft.Resume();
            weft.Resume();
            Assert.Equal(1, Probe.Current.Depth);
            weft.Dispose();
            weft.Dispose();
            Assert.Equal(0, Probe.Current.Depth);
        }
    }

    [Fact]
    public void A_null_task_is_left_to_the_await()
    {
        Threads.Run(static () =>
        {
            SuspendableFrame weft = WovenFrames.Outer();
            Assert.Null(SuspendableFrame.Suspend((Task?)null, in weft));
            Assert.Null(SuspendableFrame.Suspend((Task<int>?)null, in weft));
            weft.Dispose();
        });
    }

    [Fact]
    public void A_session_that_starts_while_it_is_suspended_sees_all_its_callers()
    {
        Threads.Run(() => Woven.A(() => _ = OuterAsync()));
        Assert.Equal(["A/Outer 6", "A/Outer/Inner 3"], Threads.Record(_gate.SetResult));
    }

    [Fact]
    public void Frames_that_others_left_open_above_it_are_closed_with_it()
    {
        Threads.Run(static () =>
        {
            SuspendableFrame weft = WovenFrames.Outer();
            WovenFrames.Inner();
            WovenFrames.Inner();
            weft.Suspend();
            Assert.Equal(0, Probe.Current.Depth);
            weft.Resume();
            WovenFrames.Inner();
            weft.Dispose();
            Assert.Equal(0, Probe.Current.Depth);
        });
    }

    [Fact]
    public void A_stack_without_its_frame_stays_as_it_is()
    {
        Threads.Run(static () =>
        {
            SuspendableFrame weft = WovenFrames.Outer();
            Threads.Run(() => Woven.A(() =>
            {
                weft.Suspend();
                Assert.Equal(1, Probe.Current.Depth);
            }));
            Probe.Current.Leave(0);
        });
    }

    [Fact]
    public void A_frame_beyond_the_cap_stands_at_the_deepest_frame_kept()
    {
        Threads.Run(() =>
        {
            int left = Probe.Current.Enter(0, 1);
            for (int i = 1; i < ThreadStack.MaxDepth + 10; i++)
            {
                Probe.Current.Enter(0, 1);
            }

            SuspendableFrame weft = WovenFrames.Outer();
            weft.Suspend();
            Assert.Equal(ThreadStack.MaxDepth + 10, Probe.Current.Depth);
            weft.Resume();
            weft.Dispose();
            weft.Dispose();
            Assert.Equal(ThreadStack.MaxDepth + 10, Probe.Current.Depth);
            Probe.Current.Leave(left);

            using Session session = Profiler.Start();
            weft.Resume();
            _clock.PassAndTick(1);
            weft.Dispose();
            ThreadCapture thread = Assert.Single(session.Stop().Threads,
                static thread => thread.Id == Environment.CurrentManagedThreadId);
            Assert.Equal(ThreadStack.MaxDepth, thread.Paths.Length);
            Assert.Equal(ManualClock.Millisecond, thread.Paths[^1].Self);
        });
    }

    /// <summary>Awaits Inner, which awaits the gate; what each does takes 1 and
    /// 2 ms before the await, 6 and 3 ms after it.</summary>
    private async Task OuterAsync()
    {
        SuspendableFrame weft = WovenFrames.Outer();
        try
        {
            _clock.PassAndTick(1);
            await SuspendableFrame.Suspend(InnerAsync(), in weft);
            weft.Resume();
            _clock.PassAndTick(6);
        }
        finally
        {
            weft.Dispose();
        }
    }

    private async Task InnerAsync()
    {
        SuspendableFrame weft = WovenFrames.Inner();
        try
        {
            _clock.PassAndTick(2);
            await SuspendableFrame.Suspend(_gate.Task, in weft);
            weft.Resume();
            _clock.PassAndTick(3);
        }
        finally
        {
            weft.Dispose();
        }
    }

    private bool Pass(double milliseconds)
    {
        _clock.PassAndTick(milliseconds);
        return true;
    }

    private delegate void Suspension(ref SuspendableFrame weft, Task gate, Task<int> value);

    /// <summary>A task that brings its own way of being awaited: its completion says nothing about it.</summary>
    private sealed class OwnTask() : Task(static () => { })
    {
        public new ValueTaskAwaiter GetAwaiter() => default(ValueTask).GetAwaiter();
    }
}
