using System.Threading.Tasks.Sources;

namespace Weft.Tests;

/// <summary>What stands in for a disposal that has yet to end costs no memory, and nobody notices it.</summary>
[Collection(nameof(WholeProcess))]
public sealed class PendingDisposalTests
{
    [Fact]
    public void A_thousand_disposals_that_are_waited_for_allocate_nothing()
    {
        var resource = new Resource();
        int ended = 0;
        Action end = () => ended++;
        Threads.Run(() =>
        {
            SuspendableFrame weft = WovenFrames.Outer();
            Dispose(ref weft);
            long allocated = Allocations.InTheLongRun(() =>
            {
                for (int i = 0; i < 1000; i++)
                {
                    Dispose(ref weft);
                }
            });
            Assert.Equal(0, allocated);
            weft.Dispose();
        });
        Assert.Equal(3001, ended);

        void Dispose(ref SuspendableFrame weft)
        {
            var disposal = weft.Disposing(resource).DisposeAsync().GetAwaiter();
            Assert.False(disposal.IsCompleted);
            disposal.UnsafeOnCompleted(end);
            resource.End();
            Assert.True(disposal.IsCompleted);
            disposal.GetResult();
        }
    }

    [Fact]
    public void Disposals_that_are_waited_for_at_the_same_time_are_told_apart()
    {
        const int Count = 100;
        TaskCompletionSource[] gates = [.. Enumerable.Range(0, Count).Select(_ => new TaskCompletionSource())];
        var failures = new string[Count];
        async Task UseAsync(int number)
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                await using (weft.Disposing(new Gated(gates[number])))
                {
                }
            }
            catch (InvalidOperationException exception)
            {
                failures[number] = exception.Message;
            }
            finally
            {
                weft.Dispose();
            }
        }

        for (int round = 0; round < 3; round++)
        {
            Task[] uses = [];
            Threads.Run(() => uses = [.. Enumerable.Range(0, Count).Select(UseAsync)]);
            Threads.Run(() =>
            {
                for (int i = Count - 1; i >= 0; i--)
                {
                    gates[i].SetException(new InvalidOperationException($"{i}"));
                }
            });
            Assert.All(uses, static use => Assert.True(use.IsCompletedSuccessfully));
            Assert.Equal(Enumerable.Range(0, Count).Select(static i => $"{i}"), failures);
            Array.Clear(failures);
            gates = [.. gates.Select(static _ => new TaskCompletionSource())];
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Stack_traces_do_not_show_it(bool configured)
    {
        string plain = TraceOf(static async (resource, configured) =>
        {
            if (configured)
            {
                await using (resource.ConfigureAwait(false))
                {
                }
            }
            else
            {
                await using (resource)
                {
                }
            }
        });
        string woven = TraceOf(static async (resource, configured) =>
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                if (configured)
                {
                    await using (weft.Disposing(resource.ConfigureAwait(false)))
                    {
                    }
                }
                else
                {
                    await using (weft.Disposing(resource))
                    {
                    }
                }
            }
            finally
            {
                weft.Dispose();
            }
        });
        Assert.Contains(nameof(Gated), plain, StringComparison.Ordinal);
        Assert.Equal(plain, woven);

        string TraceOf(Func<Gated, bool, Task> use)
        {
            var gate = new TaskCompletionSource();
            Task? used = null;
            Threads.Run(() => used = use(new Gated(gate), configured));
            Threads.Run(() => gate.SetException(new InvalidOperationException()));
            IEnumerable<string> lines = used!.Exception!.InnerException!.StackTrace!.Split('\n')
                .Select(static line => line.Split(" in ")[0].TrimEnd('\r'));
            return string.Join('\n',
                lines.Where(
                    static line => !line.Contains(nameof(Stack_traces_do_not_show_it), StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "kept")]
    public void What_waits_takes_its_context_along_if_it_asks_for_that(bool flows, string? expected)
    {
        var local = new AsyncLocal<string?>();
        var resource = new Resource();
        string? seen = "";
        Threads.Run(() =>
        {
            SuspendableFrame weft = WovenFrames.Outer();
            var disposal = weft.Disposing(resource).DisposeAsync().GetAwaiter();
            Action end = () =>
            {
                seen = local.Value;
                disposal.GetResult();
            };
            local.Value = "kept";
            if (flows)
            {
                disposal.OnCompleted(end);
            }
            else
            {
                disposal.UnsafeOnCompleted(end);
            }

            local.Value = null;
            resource.End();
            weft.Dispose();
        });
        Assert.Equal(expected, seen);
    }

    /// <summary>Its disposal ends when the test says so, on the test's thread, and allocates nothing.</summary>
    private sealed class Resource : IAsyncDisposable, IValueTaskSource
    {
        private ManualResetValueTaskSourceCore<bool> _core;

        public ValueTask DisposeAsync() => new(this, _core.Version);

        public void End() => _core.SetResult(true);

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token,
            ValueTaskSourceOnCompletedFlags flags) =>
            _core.OnCompleted(continuation, state, token, flags);

        public void GetResult(short token)
        {
            _core.GetResult(token);
            _core.Reset();
        }
    }

    private sealed class Gated(TaskCompletionSource gate) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await gate.Task.ConfigureAwait(false);
    }
}
