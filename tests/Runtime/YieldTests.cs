namespace Weft.Tests;

/// <summary>An iterator stands below whoever enumerates, while it runs and no longer.</summary>
[Collection(nameof(WholeProcess))]
public sealed class YieldTests : IDisposable
{
    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void An_iterator_stands_below_each_of_its_consumers()
    {
        Assert.Equal(["A 20", "A/Producer 3", "B 40", "B/Producer 4"], Threads.Record(() =>
        {
            using IEnumerator<int> numbers = Numbers().GetEnumerator();
            Woven.A(() =>
            {
                Assert.True(numbers.MoveNext());
                _clock.PassAndTick(10);
                Assert.True(numbers.MoveNext());
                _clock.PassAndTick(10);
            });
            Woven.B(() =>
            {
                Assert.False(numbers.MoveNext());
                _clock.PassAndTick(40);
            });
        }));
    }

    [Fact]
    public void An_iterator_that_is_left_early_runs_its_finally_blocks_and_closes()
    {
        Assert.Equal(["A 10", "A/Producer 9"], Threads.Record(() => Woven.A(() =>
        {
            foreach (int _ in Numbers())
            {
                _clock.PassAndTick(10);
                break;
            }
        })));
    }

    [Fact]
    public void An_iterator_that_is_never_disposed_leaves_nothing_open()
    {
        Threads.Run(() => Assert.True(Numbers().GetEnumerator().MoveNext()));
    }

    [Fact]
    public void An_iterator_that_throws_is_closed()
    {
        IEnumerable<int> Failing()
        {
            SuspendableFrame weft = WovenFrames.Producer();
            try
            {
                { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }

                throw new InvalidOperationException();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Threads.Run(() => Assert.Throws<InvalidOperationException>(() => Failing().Count()));
    }

    [Fact]
    public void After_an_await_and_a_yield_an_async_iterator_stands_below_whoever_enumerates_then()
    {
        var gate = new TaskCompletionSource();
        async IAsyncEnumerable<int> ProduceAsync()
        {
            SuspendableFrame weft = WovenFrames.Producer();
            try
            {
                await SuspendableFrame.Suspend(gate.Task, in weft);
                weft.Resume();
                _clock.PassAndTick(1);
                { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }

                _clock.PassAndTick(2);
                { weft.Yield(); yield return 2; weft.Resume(); }

                _clock.PassAndTick(4);
            }
            finally
            {
                weft.Dispose();
            }
        }

        IAsyncEnumerator<int> numbers = ProduceAsync().GetAsyncEnumerator();
        ValueTask<bool> first = default;
        Assert.Equal(["A/Producer 1", "B/Producer 2", "Producer 4"], Threads.Record(
            () => Woven.A(() => first = numbers.MoveNextAsync()),
            gate.SetResult,
            () => Woven.B(() => Assert.True(first.Result && numbers.MoveNextAsync().Result)),
            () => Assert.False(numbers.MoveNextAsync().Result)));
    }

    private IEnumerable<int> Numbers()
    {
        SuspendableFrame weft = WovenFrames.Producer();
        try
        {
            try
            {
                _clock.PassAndTick(1);
                { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }

                _clock.PassAndTick(2);
                { yield return weft.Yield<int>(2); weft.ResumeAfterYield(); }
            }
            finally
            {
                // Left early, eight; left at the end, where it is open already, four.
                bool isLeftEarly = Probe.Current.Depth < 2;
                weft.Resume();
                _clock.PassAndTick(isLeftEarly ? 8 : 4);
            }
        }
        finally
        {
            weft.Dispose();
        }
    }
}
