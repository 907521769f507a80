namespace Weft.Tests.Counting;

/// <summary>However often an async method or iterator is suspended, it was called once, where it was called.</summary>
[Collection(nameof(WholeProcess))]
public sealed class SuspendedCountTests : WaitProgram
{
    private static readonly ProfilerOptions s_all = new() { Count = CountOptions.All };

    [Fact]
    public void An_async_method_that_is_suspended_is_called_once()
        => Assert.Equal(["A 1", "A/Outer 1", "A/Outer/Inner 1"], Count(
            () => Woven.A(() => _ = OuterAsync(() => WaitAsync(Gate.Task))),
            Gate.SetResult));

    [Fact]
    public void What_it_calls_afterwards_stands_below_it_on_any_thread()
    {
        async Task CallAsync()
        {
            SuspendableFrame weft = WovenFrames.Inner();
            try
            {
                Woven.D();
                await SuspendableFrame.Suspend(Gate.Task, in weft);
                weft.Resume();
                Woven.D();
                await SuspendableFrame.Suspend(SecondGate.Task, in weft);
                weft.Resume();
                Woven.B(Woven.D);
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["A 1", "A/Inner 1", "A/Inner/B 1", "A/Inner/B/D 1", "A/Inner/D 2", "B 2", "B/D 2"], Count(
            () => Woven.A(() => _ = CallAsync()),
            () => Woven.B(() =>
            {
                Woven.D();
                Gate.SetResult();
            }),
            () => Woven.B(() =>
            {
                SecondGate.SetResult();
                Woven.D();
            })));
    }

    [Fact]
    public void Many_activations_at_the_same_time_are_as_many_calls()
        => Assert.Equal(["A 1", "A/Outer 1", "A/Outer/Inner 100"], Count(
            () => Woven.A(
                () => _ =
                    OuterAsync(() => Task.WhenAll(Enumerable.Range(0, 100).Select(_ => WaitAsync(Gate.Task, 0))))),
            Gate.SetResult));

    [Fact]
    public void An_activation_that_was_suspended_before_the_session_was_called_before()
    {
        Threads.Run(() => Woven.A(() => _ = OuterAsync(() => WaitAsync(Gate.Task, 0))));
        Assert.Empty(Count(Gate.SetResult));
    }

    [Fact]
    public void An_iterator_is_called_once_below_whoever_asked_first()
    {
        static IEnumerable<int> Numbers()
        {
            SuspendableFrame weft = WovenFrames.Iterator();
            try
            {
                { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }

                Woven.D();
                { yield return weft.Yield<int>(2); weft.ResumeAfterYield(); }

                Woven.D();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["A 2", "A/Producer 2", "B 1", "B/Producer/D 1"], Count(() =>
        {
            using IEnumerator<int> numbers = Numbers().GetEnumerator();
            Woven.A(() => numbers.MoveNext());
            Woven.B(() => numbers.MoveNext());

            // Left early, and one that is never asked.
            Woven.A(() => Numbers().First());
            Numbers();
        }));
    }

    [Fact]
    public void An_async_iterator_is_called_once()
    {
        async IAsyncEnumerable<int> ProduceAsync()
        {
            SuspendableFrame weft = WovenFrames.Producer();
            try
            {
                await SuspendableFrame.Suspend(Gate.Task, in weft);
                weft.Resume();
                { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }

                Woven.D();
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
                    weft.Resume();
                }

                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Consumer 1", "Consumer/Producer 1", "Consumer/Producer/D 1"],
            Count(() => _ = ConsumeAsync(), Gate.SetResult));
    }

    [Fact]
    public void What_it_allocates_and_pauses_afterwards_is_its_own()
    {
        byte[]? sink = null;
        async Task AllocateAsync()
        {
            SuspendableFrame weft = WovenFrames.Inner();
            try
            {
                await SuspendableFrame.Suspend(Gate.Task, in weft);
                weft.Resume();
                sink = new byte[1000];
                Clock.Pause(2);
            }
            finally
            {
                weft.Dispose();
            }
        }

        using Session session = Profiler.Start(s_all);
        Threads.Run(() => Woven.A(() => _ = AllocateAsync()));
        Threads.Run(() => Woven.B(Gate.SetResult));
        Capture capture = session.Stop();
        Assert.NotNull(sink);
        Assert.Contains("A/Inner 1024", CountText.Allocated(capture));
        Assert.Equal(["A/Inner 2"], CountText.Paused(capture));
    }

    private static string[] Count(params ReadOnlySpan<Action> parts)
    {
        using Session session = Profiler.Start(s_all);
        foreach (Action part in parts)
        {
            Threads.Run(part);
        }

        return CountText.Calls(session.Stop());
    }
}
