namespace Weft.Tests;

/// <summary>Waits of what await foreach and await using call, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class WaitOfSequencesTests : WaitProgram
{
    [Fact]
    public void An_iterator_in_between_waits_for_nothing_either()
    {
        IEnumerable<Task> Start()
        {
            SuspendableFrame weft = WovenFrames.Iterator();
            try
            {
                { yield return weft.Yield<Task>(WaitAsync(Gate.Task)); weft.ResumeAfterYield(); }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Outer/Producer/Inner 5"], Waits(
            () => _ = OuterAsync(() => Task.WhenAll(Start())),
            () => Clock.Pass(5),
            Gate.SetResult));
    }

    [Fact]
    public void A_yield_is_not_a_wait_and_an_await_of_an_iterator_is()
    {
        async IAsyncEnumerable<int> ProduceAsync()
        {
            SuspendableFrame weft = WovenFrames.Producer();
            try
            {
                await SuspendableFrame.Suspend(Gate.Task, in weft);
                weft.Resume();
                { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }

                await SuspendableFrame.Suspend(SecondGate.Task, in weft);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        async Task ConsumeAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                await foreach (int _ in SuspendableFrame.Consume(ProduceAsync(), in weft))
                {
                    await SuspendableFrame.Suspend(ThirdGate.Task, in weft);
                    weft.Resume();
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Task? consumer = null;
        Assert.Equal(["Consumer 2", "Consumer/Producer 5"], Waits(
            () => consumer = ConsumeAsync(),
            () => Clock.Pass(1),
            Gate.SetResult,
            () => Clock.Pass(2),
            ThirdGate.SetResult,
            () => Clock.Pass(4),
            SecondGate.SetResult));
        Assert.True(consumer!.IsCompletedSuccessfully);
    }

    [Fact]
    public void An_iterator_waits_below_whoever_enumerates_then()
    {
        async IAsyncEnumerable<int> ProduceAsync()
        {
            SuspendableFrame weft = WovenFrames.Producer();
            try
            {
                await SuspendableFrame.Suspend(Gate.Task, in weft);
                weft.Resume();
                { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }

                await SuspendableFrame.Suspend(SecondGate.Task, in weft);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        IAsyncEnumerator<int> numbers = ProduceAsync().GetAsyncEnumerator();
        Assert.Equal(["A/Producer 1", "B/Producer 4"], Waits(
            () => Woven.A(() => _ = numbers.MoveNextAsync().AsTask()),
            () => Clock.Pass(1),
            Gate.SetResult,
            () => Clock.Pass(2),
            () => Woven.B(() => _ = numbers.MoveNextAsync().AsTask()),
            () => Clock.Pass(4),
            SecondGate.SetResult));
    }

    [Fact]
    public void A_disposal_that_waits_is_charged_to_the_method_if_it_is_not_woven()
    {
        async Task UseAsync(IAsyncDisposable resource)
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                await using (weft.Disposing(resource))
                {
                    Clock.PassAndTick(1);
                }

                Clock.PassAndTick(2);
            }
            finally
            {
                weft.Dispose();
            }
        }

        Capture capture = Record(() => _ = UseAsync(new Resource(Gate.Task)), () => Clock.Pass(5), Gate.SetResult);
        Assert.Equal(["Outer 3"], Running(capture));
        Assert.Equal(["Outer 5"], Waiting(capture));
    }

    [Fact]
    public void A_disposal_that_waits_is_charged_itself_if_it_is_woven()
    {
        async Task UseAsync(IAsyncDisposable resource)
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                await weft.DisposeOf(resource);
                weft.Resume();
                await SuspendableFrame.Suspend(SecondGate.Task, in weft);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Outer 7", "Outer/Inner 5"], Waits(
            () => _ = UseAsync(new Resource(Gate.Task, task => WaitAsync(task))),
            () => Clock.Pass(5),
            Gate.SetResult,
            () => Clock.Pass(7),
            SecondGate.SetResult));
    }

    private sealed class Resource(Task disposal, Func<Task, Task>? dispose = null) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(dispose is null ? disposal : dispose(disposal));
    }
}
