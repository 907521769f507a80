namespace Weft.Tests;

/// <summary>To whom the time is charged in which async methods are suspended, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class WaitTests : IDisposable
{
    private static int s_count;

    private readonly string _region = $"wait test {++s_count}";
    private readonly ManualClock _clock = new();
    private readonly TaskCompletionSource _gate = new();
    private readonly TaskCompletionSource _secondGate = new();
    private readonly TaskCompletionSource _thirdGate = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void A_method_runs_and_waits_on_the_same_path()
    {
        Capture capture = Record(
            () => Woven.A(() => _ = WaitAsync(_gate.Task)),
            () => _clock.Pass(5),
            _gate.SetResult);
        Assert.Equal(["A/Inner 3"], Running(capture));
        Assert.Equal(["A/Inner 5"], Waiting(capture));
    }

    [Fact]
    public void Of_methods_that_await_each_other_the_innermost_one_waits()
    {
        Assert.Equal(["Outer/Inner 5"], Waits(
            () => _ = OuterAsync(() => WaitAsync(_gate.Task)),
            () => _clock.Pass(5),
            _gate.SetResult));
    }

    [Fact]
    public void A_method_waits_for_what_is_not_woven()
    {
        Assert.Equal(["Outer 5"], Waits(
            () => _ = OuterAsync(() => _gate.Task),
            () => _clock.Pass(5),
            _gate.SetResult));
    }

    [Fact]
    public void While_a_called_method_is_open_again_nobody_waits()
    {
        // Inner goes on and takes 3 ms.
        Assert.Equal(["Outer 7", "Outer/Inner 5"], Waits(
            () => _ = OuterAsync(() => Task.WhenAll(WaitAsync(_gate.Task), _secondGate.Task)),
            () => _clock.Pass(5),
            _gate.SetResult,
            () => _clock.Pass(7),
            _secondGate.SetResult));
    }

    [Fact]
    public void Methods_that_wait_at_the_same_time_are_charged_each()
    {
        Assert.Equal(["Outer/Consumer 12", "Outer/Inner 5"], Waits(
            () => _ = OuterAsync(() => Task.WhenAll(WaitAsync(_gate.Task, 0), WaitAsync(_secondGate.Task, 0, WovenFrames.Consumer))),
            () => _clock.Pass(5),
            _gate.SetResult,
            () => _clock.Pass(7),
            _secondGate.SetResult));
    }

    [Fact]
    public void The_one_that_lost_a_race_goes_on_waiting_while_its_caller_runs()
    {
        Assert.Equal(["Outer/Consumer 12", "Outer/Inner 5"], Waits(
            () => _ = OuterAsync(() => Task.WhenAny(WaitAsync(_gate.Task, 0), WaitAsync(_secondGate.Task, 0, WovenFrames.Consumer))),
            () => _clock.Pass(5),
            _gate.SetResult,
            () => _clock.Pass(7),
            _secondGate.SetResult));
    }

    [Fact]
    public void A_caller_that_waits_for_something_else_is_charged_when_the_called_one_has_ended()
    {
        async Task StartEarlyAsync()
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                Task started = WaitAsync(_gate.Task, 0);
                await weft.Suspend(_secondGate.Task);
                weft.Resume();
                await weft.Suspend(started);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Outer 7", "Outer/Inner 5"], Waits(
            () => _ = StartEarlyAsync(),
            () => _clock.Pass(5),
            _gate.SetResult,
            () => _clock.Pass(7),
            _secondGate.SetResult));
    }

    [Fact]
    public void A_called_one_that_outlives_its_caller_waits_for_itself()
    {
        Assert.Equal(["Outer/Inner 9"], Waits(
            () => _ = OuterAsync(() =>
            {
                _ = WaitAsync(_gate.Task);
                return Task.CompletedTask;
            }),
            () => _clock.Pass(9),
            _gate.SetResult,
            () => _clock.Pass(1)));
    }

    [Fact]
    public void Async_void_waits_like_any_other()
    {
        async void Wait()
        {
            SuspendableFrame weft = WovenFrames.Inner();
            try
            {
                await weft.Suspend(_gate.Task);
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
                return _secondGate.Task;
            }),
            () => _clock.Pass(5),
            _gate.SetResult,
            () => _clock.Pass(2),
            _secondGate.SetResult));
    }

    [Fact]
    public void A_thread_that_blocks_on_a_task_runs_and_the_task_waits()
    {
        Capture capture = Record(() => Woven.A(() =>
        {
            Task task = WaitAsync(_gate.Task, 0);
            _clock.PassAndTick(5);
            _gate.SetResult();
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
                _clock.PassAndTick(5);
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
                weft.Resume(await weft.Suspend(channel.Reader.ReadAsync()));
                weft.Resume(await weft.Suspend(channel.Reader.ReadAsync()));
            }
            finally
            {
                weft.Dispose();
            }
        }

        Task? reading = null;
        Assert.Equal(["Consumer 5"], Waits(
            () => reading = ReadAsync(),
            () => _clock.Pass(5),
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
            () => outer = OuterAsync(() => WaitAsync(_gate.Task)),
            () => _clock.Pass(5),
            _gate.SetCanceled,
            () => _clock.Pass(5)));
        Assert.True(outer!.IsCanceled);
    }

    [Fact]
    public void An_exception_ends_a_wait()
    {
        Task? outer = null;
        Assert.Equal(["Outer/Inner 5"], Waits(
            () => outer = OuterAsync(() => WaitAsync(_gate.Task)),
            () => _clock.Pass(5),
            () => _gate.SetException(new InvalidOperationException()),
            () => _clock.Pass(5)));
        Assert.True(outer!.IsFaulted);
    }

    [Fact]
    public void What_goes_on_inside_another_frame_takes_no_wait_from_it()
    {
        Capture capture = Record(
            () => Woven.A(() => _ = OuterAsync(() => WaitAsync(_gate.Task))),
            () => _clock.Pass(5),
            () => Woven.B(() =>
            {
                _gate.SetResult();
                _clock.PassAndTick(4);
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
                await weft.Suspend(Task.Yield());
                weft.Resume();
                _gate.SetResult();
                var never = new TaskCompletionSource();
                await weft.Suspend(never.Task);
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
                await weft.Suspend(_gate.Task);
                weft.Resume();
                await weft.Suspend(WaitAsync(_secondGate.Task));
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
                () => outer is { IsCompleted: false } && _gate.Task.IsCompleted && ThreadRegistry.Read(static stacks => stacks.All(static stack => stack.Depth == 0 || stack.Thread == Thread.CurrentThread)),
                10_000)),
            () => _clock.Pass(5)));
    }

    [Fact]
    public void A_context_that_is_not_gone_back_to_changes_nothing()
    {
        async Task ConfiguredAsync()
        {
            SuspendableFrame weft = WovenFrames.Outer();
            try
            {
                await weft.Suspend(WaitAsync(_gate.Task, 0).ConfigureAwait(false));
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Outer/Inner 5"], Waits(() => _ = ConfiguredAsync(), () => _clock.Pass(5), _gate.SetResult, () => _clock.Pass(1)));
    }

    [Fact]
    public void A_session_sees_only_what_was_waited_while_it_ran()
    {
        Run(() => _ = OuterAsync(() => WaitAsync(_gate.Task, 0)));
        _clock.Pass(100);
        using Session first = Profiler.Start();
        _clock.Pass(1);
        using Session second = Profiler.Start();
        _clock.Pass(2);
        Assert.Equal(["Outer/Inner 3"], Waiting(first.Stop()));
        _clock.Pass(4);
        Run(_gate.SetResult);
        _clock.Pass(8);
        Assert.Equal(["Outer/Inner 6"], Waiting(second.Stop()));
        using Session third = Profiler.Start();
        _clock.Pass(16);
        Assert.Empty(Waiting(third.Stop()));
    }

    [Fact]
    public void What_is_still_suspended_is_charged_when_a_capture_is_taken_and_only_once()
    {
        using Session session = Profiler.Start();
        Run(() => _ = WaitAsync(_gate.Task, 0));
        _clock.Pass(1);
        Assert.Equal(["Inner 1"], Waiting(session.Snapshot()));
        _clock.Pass(2);
        Assert.Equal(["Inner 3"], Waiting(session.Snapshot()));
        Run(_gate.SetResult);
        _clock.Pass(4);
        Assert.Equal(["Inner 3"], Waiting(session.Snapshot()));
        Assert.Equal(["Inner 3"], Waiting(session.Stop()));
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
                    await weft.Suspend(RecurseAsync(level - 1));
                    weft.Resume();
                    await weft.Suspend(level == 1 ? _secondGate.Task : Task.CompletedTask);
                    weft.Resume();
                }
                else
                {
                    await weft.Suspend(_gate.Task);
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
            () => _clock.Pass(5),
            _gate.SetResult,
            () => _clock.Pass(7),
            _secondGate.SetResult));
    }

    [Fact]
    public void A_synchronous_method_in_between_is_part_of_the_path_and_waits_for_nothing()
    {
        Assert.Equal(["Outer/A/Inner 5"], Waits(
            () => _ = OuterAsync(() =>
            {
                Task? task = null;
                Woven.A(() => task = WaitAsync(_gate.Task));
                return task!;
            }),
            () => _clock.Pass(5),
            _gate.SetResult));
    }

    [Fact]
    public void An_iterator_in_between_waits_for_nothing_either()
    {
        IEnumerable<Task> Start()
        {
            SuspendableFrame weft = WovenFrames.Iterator();
            try
            {
                { yield return weft.Yield<Task>(WaitAsync(_gate.Task)); weft.ResumeAfterYield(); }
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Outer/Producer/Inner 5"], Waits(
            () => _ = OuterAsync(() => Task.WhenAll(Start())),
            () => _clock.Pass(5),
            _gate.SetResult));
    }

    [Fact]
    public void A_yield_is_not_a_wait_and_an_await_of_an_iterator_is()
    {
        async IAsyncEnumerable<int> ProduceAsync()
        {
            SuspendableFrame weft = WovenFrames.Producer();
            try
            {
                await weft.Suspend(_gate.Task);
                weft.Resume();
                { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }

                await weft.Suspend(_secondGate.Task);
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
                await foreach (int _ in weft.Consume(ProduceAsync()))
                {
                    await weft.Suspend(_thirdGate.Task);
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
            () => _clock.Pass(1),
            _gate.SetResult,
            () => _clock.Pass(2),
            _thirdGate.SetResult,
            () => _clock.Pass(4),
            _secondGate.SetResult));
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
                await weft.Suspend(_gate.Task);
                weft.Resume();
                { yield return weft.Yield<int>(1); weft.ResumeAfterYield(); }

                await weft.Suspend(_secondGate.Task);
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
            () => _clock.Pass(1),
            _gate.SetResult,
            () => _clock.Pass(2),
            () => Woven.B(() => _ = numbers.MoveNextAsync().AsTask()),
            () => _clock.Pass(4),
            _secondGate.SetResult));
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
                    _clock.PassAndTick(1);
                }

                _clock.PassAndTick(2);
            }
            finally
            {
                weft.Dispose();
            }
        }

        Capture capture = Record(() => _ = UseAsync(new Resource(_gate.Task)), () => _clock.Pass(5), _gate.SetResult);
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
                await weft.Suspend(_secondGate.Task);
                weft.Resume();
            }
            finally
            {
                weft.Dispose();
            }
        }

        Assert.Equal(["Outer 7", "Outer/Inner 5"], Waits(
            () => _ = UseAsync(new Resource(_gate.Task, task => WaitAsync(task))),
            () => _clock.Pass(5),
            _gate.SetResult,
            () => _clock.Pass(7),
            _secondGate.SetResult));
    }

    [Fact]
    public void An_abandoned_task_waits_until_it_is_collected()
    {
        using Session session = Profiler.Start();
        Run(() => _ = OuterAsync(() => WaitAsync(new TaskCompletionSource().Task)));
        _clock.Pass(5);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        _clock.Pass(7);
        Assert.Equal(["Outer/Inner 5"], Waiting(session.Stop()));
    }

    /// <summary>Awaits what a delegate gives it.</summary>
    private static async Task OuterAsync(Func<Task> called)
    {
        SuspendableFrame weft = WovenFrames.Outer();
        try
        {
            await weft.Suspend(called());
            weft.Resume();
        }
        finally
        {
            weft.Dispose();
        }
    }

    /// <summary>Awaits a gate and runs for a while.</summary>
    private async Task WaitAsync(Task gate, double milliseconds = 3, Func<SuspendableFrame>? enter = null)
    {
        SuspendableFrame weft = enter is null ? WovenFrames.Inner() : enter();
        try
        {
            await weft.Suspend(gate);
            weft.Resume();
            if (milliseconds > 0)
            {
                _clock.PassAndTick(milliseconds);
            }
        }
        finally
        {
            weft.Dispose();
        }
    }

    private string[] Waits(params ReadOnlySpan<Action> parts) => Waiting(Record(parts));

    /// <summary>Records a program whose parts each run on a thread of its own.</summary>
    private Capture Record(params ReadOnlySpan<Action> parts)
    {
        using Session session = Profiler.Start();
        foreach (Action part in parts)
        {
            Run(part);
        }

        return session.Stop();
    }

    /// <summary>Runs a part on a thread of its own, inside a region by which this test's paths are told from those that others have left suspended.</summary>
    private void Run(Action part) => Threads.Run(() =>
    {
        using (Profiler.Region(_region))
        {
            part();
        }
    });

    private string[] Running(Capture capture) => OfThisTest(CaptureText.OfPaths(capture));

    private string[] Waiting(Capture capture) => OfThisTest(WaitText.Of(capture));

    private string[] OfThisTest(string[] lines) =>
        [.. lines.Where(line => line.StartsWith(_region + "/", StringComparison.Ordinal)).Select(line => line[(_region.Length + 1)..])];

    private sealed class Resource(Task disposal, Func<Task, Task>? dispose = null) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(dispose is null ? disposal : dispose(disposal));
    }
}
