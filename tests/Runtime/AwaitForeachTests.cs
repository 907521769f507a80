using System.Runtime.CompilerServices;

namespace Weft.Tests;

/// <summary><c>await foreach</c>: the sequence runs below the method that
/// consumes it, and takes nothing from it but time.</summary>
[Collection(nameof(WholeProcess))]
public sealed class AwaitForeachTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly TaskCompletionSource _first = new();
    private readonly TaskCompletionSource _last = new();
    private readonly TaskCompletionSource _end = new();

    public void Dispose() => _clock.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_producer_that_never_waits_stands_below_its_consumer(bool configured)
    {
        _first.SetResult();
        _last.SetResult();
        _end.SetResult();
        Assert.Equal(Attribution,
            Threads.Record(() => Woven.A(() => Assert.Equal(3, ConsumeAsync(configured).Result))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_producer_that_waits_stands_below_its_consumer_on_every_thread(bool configured)
    {
        Task<int>? consumed = null;
        Assert.Equal(Attribution, Threads.Record(
            () => Woven.A(() => consumed = ConsumeAsync(configured)),
            _first.SetResult,
            _last.SetResult,
            _end.SetResult));
        Assert.True(consumed!.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_producer_that_goes_on_inside_another_frame_takes_only_its_own_time_from_it()
    {
        Assert.Equal([.. Attribution, "B 1000"], Threads.Record(
            () => Woven.A(() => _ = ConsumeAsync(configured: false)),
            () => Woven.B(() =>
            {
                _first.SetResult();
                _last.SetResult();
                _end.SetResult();
                _clock.PassAndTick(1000);
            })));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_exception_reaches_the_consumer_with_its_frame_open(bool waits)
    {
        async IAsyncEnumerable<int> FailAsync()
        {
            yield return 1;
            await _first.Task;
        }

        async Task CatchAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                try
                {
                    await foreach (int _ in SuspendableFrame.Consume(FailAsync(), in weft))
                    {
                    }
                }
                catch (InvalidOperationException) when (weft.ResumeInFilter())
                {
                    _clock.PassAndTick(1);
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Action start = () => Woven.A(() => _ = CatchAsync());
        Action fail = () => _first.SetException(new InvalidOperationException());
        Assert.Equal(["A/Consumer 1"], waits ? Threads.Record(start, fail) : Threads.Record(fail, start));
    }

    [Fact]
    public void Consumers_nest()
    {
        async IAsyncEnumerable<int> RelayAsync(bool isInnermost)
        {
            SuspendableFrame weft = WovenFrames.Producer();
            try
            {
                if (isInnermost)
                {
                    await SuspendableFrame.Suspend(_first.Task, in weft);
                    weft.Resume();
                    _clock.PassAndTick(1);
                    { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }
                }
                else
                {
                    await foreach (int number in SuspendableFrame.Consume(RelayAsync(isInnermost: true), in weft))
                    {
                        _clock.PassAndTick(2);
                        { yield return weft.Yield<int>(number); weft.ResumeAfterYield(); }
                    }
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        async Task SumAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                await foreach (int number in SuspendableFrame.Consume(RelayAsync(isInnermost: false), in weft))
                {
                    _clock.PassAndTick(4);
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Consumer 4", "Consumer/Producer 2", "Consumer/Producer/Producer 1"],
            Threads.Record(() => _ = SumAsync(), _first.SetResult));
    }

    [Fact]
    public void A_consumer_that_is_itself_enumerated_by_one_after_another_takes_its_producer_with_it()
    {
        async IAsyncEnumerable<int> RelayAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                await foreach (int number in SuspendableFrame.Consume(ProduceAsync(), in weft))
                {
                    _clock.PassAndTick(100);
                    { yield return weft.Yield<int>(number); weft.ResumeAfterYield(); }

                    _clock.PassAndTick(1000);
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        IAsyncEnumerator<int> numbers = RelayAsync().GetAsyncEnumerator();
        Assert.Equal(["A/Consumer 100", "A/Consumer/Producer 3", "B/Consumer 1100", "B/Consumer/Producer 12"],
            Threads.Record(
            () => Woven.A(() => _ = numbers.MoveNextAsync().AsTask()),
            _first.SetResult,
            () => Woven.B(() => _ = numbers.MoveNextAsync().AsTask()),
            _last.SetResult));
    }

    [Fact]
    public void Stack_traces_do_not_show_it()
    {
        async Task ConsumeFailingAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                await foreach (int _ in SuspendableFrame.Consume(new Failing(), in weft))
                {
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Threads.Run(() =>
        {
            string trace = ConsumeFailingAsync().Exception!.InnerException!.StackTrace!;
            Assert.Contains(nameof(Failing.MoveNextAsync), trace, StringComparison.Ordinal);
            Assert.DoesNotContain(nameof(AsyncConsumption<int>), trace, StringComparison.Ordinal);
        });
    }

    private static string[] Attribution => ["A/Consumer 306", "A/Consumer/Producer 63"];

    /// <summary>Sums up what is produced: one time for the body, one afterwards.</summary>
    private async Task<int> ConsumeAsync(bool configured)
    {
        int sum = 0;
        SuspendableFrame weft = WovenFrames.Consumer();
        try
        {
            if (configured)
            {
                await foreach (int number in SuspendableFrame.Consume(
                    ProduceAsync().ConfigureAwait(false).WithCancellation(default), in weft))
                {
                    sum += number;
                    _clock.PassAndTick(3);
                }
            }
            else
            {
                await foreach (int number in SuspendableFrame.Consume(ProduceAsync(), in weft))
                {
                    sum += number;
                    _clock.PassAndTick(3);
                }
            }

            _clock.PassAndTick(300);
            return sum;
        }
        finally
        {
            weft.Dispose();
        }
    }

    private async IAsyncEnumerable<int> ProduceAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        SuspendableFrame weft = WovenFrames.Producer();
        try
        {
            _clock.PassAndTick(1);
            await SuspendableFrame.Suspend(_first.Task.WaitAsync(cancellationToken), in weft);
            weft.Resume();
            _clock.PassAndTick(2);
            { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }

            _clock.PassAndTick(4);
            await SuspendableFrame.Suspend(_last.Task, in weft);
            weft.Resume();
            _clock.PassAndTick(8);
            { yield return weft.Yield<int>(2); weft.ResumeAfterYield(); }

            _clock.PassAndTick(16);
            await SuspendableFrame.Suspend(_end.Task, in weft);
            weft.Resume();
            _clock.PassAndTick(32);
        }
        finally
        {
            weft.Dispose();
        }
    }

    private sealed class Failing : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public int Current => 0;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => throw new InvalidOperationException();

        public ValueTask DisposeAsync() => default;
    }
}
