namespace Weft.Tests;

/// <summary>What is a wait, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class WaitTests : WaitProgram
{
    [Fact]
    public void A_method_runs_and_waits_on_the_same_path()
    {
        Capture capture = Record(
            () => Woven.A(() => _ = WaitAsync(Gate.Task)),
            () => Clock.Pass(5),
            Gate.SetResult);
        Assert.Equal(["A/Inner 3"], Running(capture));
        Assert.Equal(["A/Inner 5"], Waiting(capture));
    }

    [Fact]
    public void Async_void_waits_like_any_other()
    {
        async void Wait()
        {
            SuspendableFrame weft = WovenFrames.Inner();
            try
            {
                await SuspendableFrame.Suspend(Gate.Task, in weft);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Outer 2", "Outer/Inner 5"], Waits(
            () => _ = OuterAsync(() =>
            {
                Wait();
                return SecondGate.Task;
            }),
            () => Clock.Pass(5),
            Gate.SetResult,
            () => Clock.Pass(2),
            SecondGate.SetResult));
    }

    [Fact]
    public void A_thread_that_blocks_on_a_task_runs_and_the_task_waits()
    {
        Capture capture = Record(() => Woven.A(() =>
        {
            Task task = WaitAsync(Gate.Task, 0);
            Clock.PassAndTick(5);
            Gate.SetResult();
            task.Wait();
        }));
        Assert.Equal(["A 5"], Running(capture));
        Assert.Equal(["A/Inner 5"], Waiting(capture));
    }

    [Fact]
    public void Work_handed_to_the_pool_runs_there_and_is_waited_for_here()
    {
        using var mayGoOn = new ManualResetEventSlim();
        Task? outer = null;
        Capture capture = Record(
            () => outer = OuterAsync(() => Task.Run(() => Woven.A(() =>
            {
                mayGoOn.Wait();
                Clock.PassAndTick(5);
            }))),
            () =>
            {
                mayGoOn.Set();
                outer!.Wait();
            });
        Assert.Contains("A 5", CaptureText.OfPaths(capture));
        Assert.Equal(["Outer 5"], Waiting(capture));
    }

    [Fact]
    public void A_reader_waits_for_its_channel()
    {
        var channel = System.Threading.Channels.Channel.CreateUnbounded<int>();
        async Task ReadAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                weft.Resume(await SuspendableFrame.Suspend(channel.Reader.ReadAsync(), in weft));
                weft.Resume(await SuspendableFrame.Suspend(channel.Reader.ReadAsync(), in weft));
            }
            finally
            {
                weft.Dispose();
            }
        }

        Task? reading = null;
        Assert.Equal(["Consumer 5"], Waits(
            () => reading = ReadAsync(),
            () => Clock.Pass(5),
            () =>
            {
                Assert.True(channel.Writer.TryWrite(1) && channel.Writer.TryWrite(2));
                reading!.Wait();
            }));
    }

    [Fact]
    public void Cancellation_ends_a_wait()
    {
        Task? outer = null;
        Assert.Equal(["Outer/Inner 5"], Waits(
            () => outer = OuterAsync(() => WaitAsync(Gate.Task)),
            () => Clock.Pass(5),
            Gate.SetCanceled,
            () => Clock.Pass(5)));
        Assert.True(outer!.IsCanceled);
    }

    [Fact]
    public void An_exception_ends_a_wait()
    {
        Task? outer = null;
        Assert.Equal(["Outer/Inner 5"], Waits(
            () => outer = OuterAsync(() => WaitAsync(Gate.Task)),
            () => Clock.Pass(5),
            () => Gate.SetException(new InvalidOperationException()),
            () => Clock.Pass(5)));
        Assert.True(outer!.IsFaulted);
    }

    [Fact]
    public void A_context_that_is_not_gone_back_to_changes_nothing()
    {
        async Task ConfiguredAsync()
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                await SuspendableFrame.Suspend(WaitAsync(Gate.Task, 0).ConfigureAwait(false), in weft);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Outer/Inner 5"],
            Waits(() => _ = ConfiguredAsync(), () => Clock.Pass(5), Gate.SetResult, () => Clock.Pass(1)));
    }
}
