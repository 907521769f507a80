namespace Weft.Tests;

/// <summary>Who of several methods that are suspended is charged, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class WaitOfCallersTests : WaitProgram
{
    [Fact]
    public void Of_methods_that_await_each_other_the_innermost_one_waits()
    {
        Assert.Equal(["Outer/Inner 5"], Waits(
            () => _ = OuterAsync(() => WaitAsync(Gate.Task)),
            () => Clock.Pass(5),
            Gate.SetResult));
    }

    [Fact]
    public void A_method_waits_for_what_is_not_woven()
    {
        Assert.Equal(["Outer 5"], Waits(
            () => _ = OuterAsync(() => Gate.Task),
            () => Clock.Pass(5),
            Gate.SetResult));
    }

    [Fact]
    public void While_a_called_method_is_open_again_nobody_waits()
    {
        // Inner goes on and takes 3 ms.
        Assert.Equal(["Outer 7", "Outer/Inner 5"], Waits(
            () => _ = OuterAsync(() => Task.WhenAll(WaitAsync(Gate.Task), SecondGate.Task)),
            () => Clock.Pass(5),
            Gate.SetResult,
            () => Clock.Pass(7),
            SecondGate.SetResult));
    }

    [Fact]
    public void Methods_that_wait_at_the_same_time_are_charged_each()
    {
        Assert.Equal(["Outer/Consumer 12", "Outer/Inner 5"], Waits(
            () => _ =
                OuterAsync(
                    () => Task.WhenAll(WaitAsync(Gate.Task, 0), WaitAsync(SecondGate.Task, 0, WovenFrames.Consumer))),
            () => Clock.Pass(5),
            Gate.SetResult,
            () => Clock.Pass(7),
            SecondGate.SetResult));
    }

    [Fact]
    public void The_one_that_lost_a_race_goes_on_waiting_while_its_caller_runs()
    {
        Assert.Equal(["Outer/Consumer 12", "Outer/Inner 5"], Waits(
            () => _ =
                OuterAsync(
                    () => Task.WhenAny(WaitAsync(Gate.Task, 0), WaitAsync(SecondGate.Task, 0, WovenFrames.Consumer))),
            () => Clock.Pass(5),
            Gate.SetResult,
            () => Clock.Pass(7),
            SecondGate.SetResult));
    }

    [Fact]
    public void A_caller_that_waits_for_something_else_is_charged_when_the_called_one_has_ended()
    {
        async Task StartEarlyAsync()
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                Task started = WaitAsync(Gate.Task, 0);
                await SuspendableFrame.Suspend(SecondGate.Task, in weft);
                weft.Resume();
                await SuspendableFrame.Suspend(started, in weft);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Outer 7", "Outer/Inner 5"], Waits(
            () => _ = StartEarlyAsync(),
            () => Clock.Pass(5),
            Gate.SetResult,
            () => Clock.Pass(7),
            SecondGate.SetResult));
    }

    [Fact]
    public void A_called_one_that_outlives_its_caller_waits_for_itself()
    {
        Assert.Equal(["Outer/Inner 9"], Waits(
            () => _ = OuterAsync(() =>
            {
                _ = WaitAsync(Gate.Task);
                return Task.CompletedTask;
            }),
            () => Clock.Pass(9),
            Gate.SetResult,
            () => Clock.Pass(1)));
    }

    [Fact]
    public void What_goes_on_inside_another_frame_takes_no_wait_from_it()
    {
        Capture capture = Record(
            () => Woven.A(() => _ = OuterAsync(() => WaitAsync(Gate.Task))),
            () => Clock.Pass(5),
            () => Woven.B(() =>
            {
                Gate.SetResult();
                Clock.PassAndTick(4);
            }));
        Assert.Equal(["A/Outer/Inner 3", "B 4"], Running(capture));
        Assert.Equal(["A/Outer/Inner 5"], Waiting(capture));
    }

    [Fact]
    public void A_method_called_by_what_goes_on_inside_another_async_frame_has_its_caller_there()
    {
        // Consumer completes the gate; Outer goes on inside it and calls Inner, which is no business of Consumer's.
        async Task CompleteAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                await SuspendableFrame.Suspend(Task.Yield(), in weft);
                weft.Resume();
                Gate.SetResult();
                // Of the test itself: what waits for a task that nobody holds
                // is abandoned as soon as the collector comes.
                await SuspendableFrame.Suspend(ThirdGate.Task, in weft);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        async Task CallTwiceAsync()
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                await SuspendableFrame.Suspend(Gate.Task, in weft);
                weft.Resume();
                await SuspendableFrame.Suspend(WaitAsync(SecondGate.Task), in weft);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Task? outer = null;
        Assert.Equal(["Consumer 5", "Outer/Inner 5"], Waits(
            () => outer = CallTwiceAsync(),
            () => _ = CompleteAsync(),
            () => Assert.True(SpinWait.SpinUntil(
                () => outer is { IsCompleted: false } && Gate.Task.IsCompleted
                    && ThreadRegistry.Read(
                        static stacks =>
                            stacks.All(static stack => stack.Depth == 0 || stack.Facts.Thread == Thread.CurrentThread)),
                10_000)),
            GC.Collect,
            () => Clock.Pass(5)));
    }

    [Fact]
    public void Each_level_of_a_recursion_waits_on_its_own_path()
    {
        async Task RecurseAsync(int level)
        {
            SuspendableFrame weft = WovenFrames.Inner();
            try
            {
                if (level > 0)
                {
                    await SuspendableFrame.Suspend(RecurseAsync(level - 1), in weft);
                    weft.Resume();
                    await SuspendableFrame.Suspend(level == 1 ? SecondGate.Task : Task.CompletedTask, in weft);
                    weft.Resume();
                }
                else
                {
                    await SuspendableFrame.Suspend(Gate.Task, in weft);
                    weft.Resume();
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Inner/Inner 7", "Inner/Inner/Inner 5"], Waits(
            () => _ = RecurseAsync(2),
            () => Clock.Pass(5),
            Gate.SetResult,
            () => Clock.Pass(7),
            SecondGate.SetResult));
    }

    [Fact]
    public void A_synchronous_method_in_between_is_part_of_the_path_and_waits_for_nothing()
    {
        Assert.Equal(["Outer/A/Inner 5"], Waits(
            () => _ = OuterAsync(() =>
            {
                Task? task = null;
                Woven.A(() => task = WaitAsync(Gate.Task));
                return task!;
            }),
            () => Clock.Pass(5),
            Gate.SetResult));
    }
}
