using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Weft.Tests;

/// <summary>
/// A source is the program's code: a probe asks it nothing, so that it hears what it would hear without being woven.
/// </summary>
[Collection(nameof(WholeProcess))]
public sealed class ValueTaskSourceTests
{
    public static TheoryData<string> Awaits() =>
        ["task", "task of int", "configured", "configured of int", "foreach", "configured foreach", "using",
            "configured using", "written out"];

    [Theory]
    [MemberData(nameof(Awaits))]
    public async Task A_source_that_has_ended_is_asked_once(string way)
    {
        var source = new StrictSource(isPending: false);
        await OnceAsync(way, source);
        Assert.Equal("GetStatus GetResult", source.Heard);
    }

    [Theory]
    [MemberData(nameof(Awaits))]
    public async Task A_source_that_has_yet_to_end_is_asked_once(string way)
    {
        var source = new StrictSource(isPending: true);
        await OnceAsync(way, source);
        Assert.Equal("GetStatus OnCompleted GetResult", source.Heard);
    }

    [Fact]
    public void A_result_and_a_task_are_told_from_a_source()
    {
        Tell(1);
        Tell("");
        Tell<string?>(null);
        Tell(1.5m);
        Tell((byte)1);
        Tell(("", 1L, (byte)2));
        Tell(new object());

        var source = new StrictSource(isPending: false);
        Assert.False(ValueTaskState.MayWait(default(ValueTask)));
        Assert.False(ValueTaskState.MayWait(default(ValueTask).ConfigureAwait(true)));
        Assert.False(ValueTaskState.MayWait(new ValueTask(Task.CompletedTask)));
        Assert.True(ValueTaskState.MayWait(new ValueTask(new TaskCompletionSource().Task)));
        Assert.True(ValueTaskState.MayWait(new ValueTask(source, 0)));
        Assert.True(ValueTaskState.MayWait(new ValueTask(source, 0).ConfigureAwait(true)));
        Assert.Equal("", source.Heard);
    }

    private static void Tell<T>(T result)
    {
        var source = new Unasked<T>();
        Assert.False(ValueTaskState.MayWait(default(ValueTask<T>)));
        Assert.False(ValueTaskState.MayWait(new ValueTask<T>(result)));
        Assert.False(ValueTaskState.MayWait(new ValueTask<T>(Task.FromResult(result)).ConfigureAwait(false)));
        Assert.True(ValueTaskState.MayWait(new ValueTask<T>(new TaskCompletionSource<T>().Task)));
        Assert.True(ValueTaskState.MayWait(new ValueTask<T>(source, 0)));
        Assert.True(ValueTaskState.MayWait(new ValueTask<T>(source, 0).ConfigureAwait(false)));
    }

    private static async Task OnceAsync(string way, StrictSource source)
    {
        SuspendableFrame weft = WovenFrames.Outer();
        try
        {
            switch (way)
            {
                case "task":
                    await SuspendableFrame.Suspend(new ValueTask(source, 0), in weft);
                    break;
                case "task of int":
                    Assert.Equal(7, await SuspendableFrame.Suspend(new ValueTask<int>(source, 0), in weft));
                    break;
                case "configured":
                    await SuspendableFrame.Suspend(new ValueTask(source, 0).ConfigureAwait(false), in weft);
                    break;
                case "configured of int":
                    Assert.Equal(7,
                        await SuspendableFrame.Suspend(new ValueTask<int>(source, 0).ConfigureAwait(false), in weft));
                    break;
                case "foreach":
                    await foreach (int _ in SuspendableFrame.Consume(new Sequence(source), in weft))
                    {
                    }

                    break;
                case "configured foreach":
                    await foreach (int _ in SuspendableFrame.Consume(
                        ((IAsyncEnumerable<int>)new Sequence(source)).ConfigureAwait(false), in weft))
                    {
                    }

                    break;
                case "using":
                    await using (weft.Disposing(new Resource(source)))
                    {
                    }

                    break;
                case "configured using":
                    await using (weft.Disposing(new Resource(source).ConfigureAwait(false)))
                    {
                    }

                    break;
                default:
                    await weft.DisposeOf(new Resource(source));
                    break;
            }

            weft.Resume();
        }
        finally
        {
            weft.Dispose();
        }
    }

    private sealed class Sequence(StrictSource source) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public int Current => 0;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => new(source, 0);

        public ValueTask DisposeAsync() => default;
    }

    private sealed class Resource(StrictSource source) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(source, 0);
    }

    // What it is asked twice it answers with an exception.
    private sealed class StrictSource(bool isPending) : IValueTaskSource, IValueTaskSource<int>, IValueTaskSource<bool>
    {
        public string Heard { get; private set; } = "";

        public ValueTaskSourceStatus GetStatus(short token)
        {
            Hear();
            return isPending ? ValueTaskSourceStatus.Pending : ValueTaskSourceStatus.Succeeded;
        }

        public void OnCompleted(Action<object?> continuation, object? state, short token,
            ValueTaskSourceOnCompletedFlags flags)
        {
            Hear();
            ThreadPool.QueueUserWorkItem(continuation, state, preferLocal: false);
        }

        public void GetResult(short token) => Hear();

        int IValueTaskSource<int>.GetResult(short token)
        {
            Hear();
            return 7;
        }

        bool IValueTaskSource<bool>.GetResult(short token)
        {
            Hear();
            return false;
        }

        private void Hear([CallerMemberName] string what = "")
        {
            what = what[(what.LastIndexOf('.') + 1)..];
            if (Heard.Contains(what, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{what} is called again.");
            }

            Heard = $"{Heard} {what}".TrimStart();
        }
    }

    private sealed class Unasked<T> : IValueTaskSource<T>
    {
        public T GetResult(short token) => throw new InvalidOperationException();

        public ValueTaskSourceStatus GetStatus(short token) => throw new InvalidOperationException();

        public void OnCompleted(Action<object?> continuation, object? state, short token,
            ValueTaskSourceOnCompletedFlags flags) => throw new InvalidOperationException();
    }
}
