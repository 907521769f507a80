using System.Runtime.CompilerServices;

namespace Weft.Tests;

/// <summary>Asynchronous disposal runs below the method that disposes, which is
/// open before and after it and closed only while it waits.</summary>
[Collection(nameof(WholeProcess))]
public sealed class AwaitUsingTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly TaskCompletionSource _gate = new();

    public void Dispose() => _clock.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_disposal_stands_below_the_method_whether_it_waits_or_not(bool configured, bool waits)
    {
        Action start = () => Woven.A(() => _ = UseAsync(configured));
        string[] paths = waits ? Threads.Record(start, _gate.SetResult) : Threads.Record(_gate.SetResult, start);
        Assert.Equal(["A/Consumer 9", "A/Consumer/Resource 6"], paths);
    }

    [Theory]
    [InlineData("interface", false)]
    [InlineData("interface", true)]
    [InlineData("configured", false)]
    [InlineData("configured", true)]
    [InlineData("enumerator", false)]
    [InlineData("enumerator", true)]
    public void A_disposal_that_is_written_out_stands_below_the_method_whether_it_waits_or_not(string kind, bool waits)
    {
        ConfiguredAsyncDisposable configured = new Resource(this).ConfigureAwait(false);
        ConfiguredCancelableAsyncEnumerable<int>.Enumerator enumerator =
            ((IAsyncEnumerable<int>)new Empty(this)).ConfigureAwait(false).GetAsyncEnumerator();
        async Task UseWrittenOutAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                try
                {
                    _clock.PassAndTick(1);
                    await SuspendableFrame.Suspend(Task.CompletedTask, in weft);
                }
                finally
                {
                    await (kind switch
                    {
                        "interface" => weft.DisposeOf(new Resource(this)),
                        "configured" => weft.DisposeOf(configured),
                        _ => weft.DisposeOf(enumerator),
                    });
                    weft.Resume();
                }

                _clock.PassAndTick(8);
            }
            finally
            {
                weft.Dispose();
            }
        }

        Action start = () => Woven.A(() => _ = UseWrittenOutAsync());
        string[] paths = waits ? Threads.Record(start, _gate.SetResult) : Threads.Record(_gate.SetResult, start);
        Assert.Equal(["A/Consumer 9", "A/Consumer/Resource 6"], paths);
    }

    [Fact]
    public void A_disposal_that_is_written_out_opens_a_frame_that_a_failed_await_left_closed()
    {
        async Task FailAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                try
                {
                    await SuspendableFrame.Suspend(_gate.Task.ConfigureAwait(false), in weft);
                }
                finally
                {
                    await weft.DisposeOf(new Resource(this));
                    weft.Resume();
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Task? fail = null;
        Assert.Equal(["A/Consumer/Resource 2"],
            Threads.Record(() => Woven.A(() => fail = FailAsync()),
                () => _gate.SetException(new InvalidOperationException())));
        Assert.True(fail!.IsFaulted);
    }

    [Fact]
    public void An_enumerator_is_disposed_of_below_the_method_where_a_wrapper_stands_for_it()
    {
        async Task EnumerateAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                await using ConfiguredAsyncEnumeratorDisposal<int> disposal =
                    weft.Disposing(((IAsyncEnumerable<int>)new Empty(this)).ConfigureAwait(false).GetAsyncEnumerator());
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["A/Consumer/Resource 6"],
            Threads.Record(() => Woven.A(() => _ = EnumerateAsync()), _gate.SetResult));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_exception_in_a_disposal_finds_the_frame_open(bool waits)
    {
        Task? use = null;
        async Task CatchAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                try
                {
                    await using AsyncDisposal<Resource> disposal = weft.Disposing(new Resource(this));
                }
                catch (InvalidOperationException)
                {
                    _clock.PassAndTick(1);
                }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Action start = () => use = CatchAsync();
        Action fail = () => _gate.SetException(new InvalidOperationException());
        Assert.Equal(["Consumer 1", "Consumer/Resource 2"],
            waits ? Threads.Record(start, fail) : Threads.Record(fail, start));
        Assert.True(use!.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_end_of_a_sequence_is_waited_for_below_its_consumer(bool configured)
    {
        async Task ConsumeAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                if (configured)
                {
                    await foreach (int number in SuspendableFrame.Consume(
                        ((IAsyncEnumerable<int>)new Empty(this)).ConfigureAwait(false), in weft))
                    {
                    }
                }
                else
                {
                    await foreach (int number in SuspendableFrame.Consume<int>(new Empty(this), in weft))
                    {
                    }
                }

                _clock.PassAndTick(1);
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["A/Consumer 1", "A/Consumer/Resource 6"],
            Threads.Record(() => Woven.A(() => _ = ConsumeAsync()), _gate.SetResult));
    }

    [Fact]
    public void Null_is_not_disposed_of()
    {
        async Task UseNullAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                await using AsyncDisposal<Resource?> disposal = weft.Disposing<Resource?>(null);
                await weft.DisposeOf<Resource?>(null);
            }
            finally
            {
                weft.Dispose();
            }
        }

        Threads.Run(() => Assert.True(UseNullAsync().IsCompletedSuccessfully));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void The_synchronization_context_is_used_as_configured(bool continueOnCapturedContext, int posts)
    {
        async Task UseConfiguredAsync()
        {
            SuspendableFrame weft = WovenFrames.Consumer();
            try
            {
                await using ConfiguredAsyncDisposal disposal =
                    weft.Disposing(new Resource(this).ConfigureAwait(continueOnCapturedContext));
            }
            finally
            {
                weft.Dispose();
            }
        }

        var context = new CountingContext();
        Task? use = null;
        Threads.Run(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            use = UseConfiguredAsync();
        });
        Threads.Run(_gate.SetResult);
        Assert.True(use!.IsCompletedSuccessfully);
        Assert.Equal(posts, context.Posts);
    }

    private async Task UseAsync(bool configured)
    {
        SuspendableFrame weft = WovenFrames.Consumer();
        try
        {
            if (configured)
            {
                await using ConfiguredAsyncDisposal disposal = weft.Disposing(new Resource(this).ConfigureAwait(false));
                _clock.PassAndTick(1);
            }
            else
            {
                await using AsyncDisposal<Resource> disposal = weft.Disposing(new Resource(this));
                _clock.PassAndTick(1);
            }

            _clock.PassAndTick(8);
        }
        finally
        {
            weft.Dispose();
        }
    }

    /// <summary>Its disposal takes 2 ms, waits for the gate without going back
    /// to any context, and takes 4 ms more.</summary>
    private sealed class Resource(AwaitUsingTests test) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            SuspendableFrame weft = WovenFrames.Resource();
            try
            {
                test._clock.PassAndTick(2);
                await SuspendableFrame.Suspend(test._gate.Task.ConfigureAwait(false), in weft);
                weft.Resume();
                test._clock.PassAndTick(4);
            }
            finally
            {
                weft.Dispose();
            }
        }
    }

    private sealed class Empty(AwaitUsingTests test) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public int Current => throw new InvalidOperationException();

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => new(false);

        public ValueTask DisposeAsync() => new Resource(test).DisposeAsync();
    }

    private sealed class CountingContext : SynchronizationContext
    {
        public int Posts { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Posts++;
            d(state);
        }
    }
}
