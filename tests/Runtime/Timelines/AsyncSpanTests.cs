namespace Weft.Tests.Timelines;

/// <summary>The spans of suspended async methods, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class AsyncSpanTests : WaitProgram
{
    private static readonly ProfilerOptions s_timeline = new() { Recorder = Recorder.Timeline };

    public AsyncSpanTests()
    {
        // What other tests have abandoned is not to end meanwhile.
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [Fact]
    public void Each_suspension_is_a_span_and_so_is_that_of_its_caller()
    {
        using Session session = Profiler.Start(s_timeline);
        Clock.PassAndTick(1);
        Run(() => _ = OuterAsync(() => WaitAsync(Gate.Task)));
        Clock.PassAndTick(2);
        Threads.Run(Gate.SetResult);
        Assert.Equal(["Outer/Inner 1-3", "Outer 1-6"], Spans(session.Stop()));
    }

    [Fact]
    public void An_activation_that_is_suspended_again_has_another_span()
    {
        using Session session = Profiler.Start(s_timeline);
        Run(() => _ = TwiceAsync());
        Clock.PassAndTick(2);
        Threads.Run(Gate.SetResult);
        Clock.PassAndTick(4);
        Threads.Run(SecondGate.SetResult);
        Assert.Equal(["Inner 0-2", "Inner 3-7"], Spans(session.Stop()));

        async Task TwiceAsync()
        {
            SuspendableFrame weft = WovenFrames.Inner();
            await SuspendableFrame.Suspend(Gate.Task, in weft);
            weft.Resume();
            Clock.PassAndTick(1);
            await SuspendableFrame.Suspend(SecondGate.Task, in weft);
            weft.Resume();
            weft.Dispose();
        }
    }

    [Fact]
    public void What_is_still_suspended_lasts_up_to_the_capture_and_goes_on()
    {
        using Session session = Profiler.Start(s_timeline);
        Run(() => _ = WaitAsync(Gate.Task));
        Clock.PassAndTick(2);
        Assert.Equal(["Inner 0-2"], Spans(session.Snapshot()));
        Clock.PassAndTick(1);
        Threads.Run(Gate.SetResult);
        Assert.Equal(["Inner 0-3"], Spans(session.Stop()));
    }

    [Fact]
    public void What_was_suspended_before_the_start_begins_with_it()
    {
        Task unknown = Start(Gate);
        using Session first = Profiler.Start(s_timeline);
        Task known = Start(SecondGate);
        Clock.PassAndTick(2);
        using Session second = Profiler.Start(s_timeline);
        Clock.PassAndTick(3);
        Threads.Run(Gate.SetResult);
        Clock.PassAndTick(1);
        Threads.Run(SecondGate.SetResult);
        Assert.True(unknown.IsCompleted && known.IsCompleted);
        Assert.Equal(["Inner 0-3", "Inner 0-4"], Spans(second.Stop()));
        Assert.Equal(["Inner 0-5", "Inner 0-6"], Spans(first.Stop()));

        Task Start(TaskCompletionSource gate)
        {
            Task task = Task.CompletedTask;
            Run(() => task = WaitAsync(gate.Task, milliseconds: 0));
            return task;
        }
    }

    [Fact]
    public void A_suspension_outside_of_any_session_with_a_timeline_leaves_nothing()
    {
        using (Profiler.Start(s_timeline))
        {
            Run(() => _ = WaitAsync(Gate.Task, milliseconds: 0));
        }

        Threads.Run(Gate.SetResult);
        using (Session tree = Profiler.Start())
        {
            Run(() => _ = WaitAsync(SecondGate.Task));
            Clock.PassAndTick(1);
            Assert.Null(tree.Stop().Timeline);
        }

        using Session session = Profiler.Start(s_timeline);
        Clock.PassAndTick(1);
        Assert.Empty(Spans(session.Stop()));
    }

    [Fact]
    public void A_path_whose_wait_is_charged_to_those_it_called_is_listed_for_its_span()
    {
        using Session session = Profiler.Start(s_timeline);
        Run(() => _ = OuterAsync(() => WaitAsync(Gate.Task)));
        Clock.PassAndTick(2);
        Capture capture = session.Stop();
        Assert.Equal(["Outer 0-2", "Outer/Inner 0-2"], Spans(capture).Order(StringComparer.Ordinal));
        Assert.Equal(["Outer/Inner 2"], Waiting(capture));
    }

    [Fact]
    public void When_the_budget_is_used_up_the_oldest_spans_are_dropped_and_counted_and_nothing_is_allocated()
    {
        // A quarter of the least budget are three chunks.
        const int Kept = (int)(Recorder.MinTimelineBudget / 4 / SpanChunk.Bytes);
        const int Count = (10 * SpanChunk.Capacity) + 7;
        using Session session =
            Profiler.Start(new ProfilerOptions { Recorder = Recorder.TimelineOf(Recorder.MinTimelineBudget) });
        Task never = new TaskCompletionSource().Task;
        Run(() =>
        {
            SuspendableFrame weft = WovenFrames.Inner();
            const int Full = (Kept + 1) * SpanChunk.Capacity;
            Wait(Full);
            Assert.Equal(0, Allocations.Of(() => Wait(Count - Full)));
            weft.Dispose();

            void Wait(int times)
            {
                for (int i = 0; i < times; i++)
                {
                    SuspendableFrame.Suspend(never, in weft);
                    Clock.Pass(1);
                    weft.Resume();
                }
            }
        });
        Capture capture = session.Stop();
        const int Dropped = (11 - Kept) * SpanChunk.Capacity;
        Assert.Equal((Count - Dropped, Dropped), (Spans(capture).Length, capture.Timeline!.DroppedSpanCount));
        Assert.Equal($"Inner {Dropped}-{Dropped + 1}", Spans(capture)[0]);
    }

    [Fact]
    public void More_suspensions_at_the_same_time_than_there_are_places_are_counted_as_dropped()
    {
        const int Places = 1 << 18;
        const int Count = Places + 10_000;
        using Session session = Profiler.Start(s_timeline);
        var frames = new SuspendableFrame[Count];
        Run(() =>
        {
            for (int i = 0; i < Count; i++)
            {
                frames[i] = WovenFrames.Resource();
                frames[i].Suspend();
            }

            Clock.Pass(1);
            AssertComplete(session.Snapshot());
            for (int i = 0; i < Count; i++)
            {
                frames[i].Resume();
                frames[i].Dispose();
            }

            // The places are free again.
            SuspendableFrame another = WovenFrames.Producer();
            another.Suspend();
            Clock.Pass(1);
            another.Resume();
            another.Dispose();
        });
        Capture capture = session.Stop();
        AssertComplete(capture);
        Assert.Equal("Producer 1-2", Spans(capture)[^1]);

        void AssertComplete(Capture capture)
        {
            int kept = Spans(capture).Count(static span => span == "Resource 0-1");
            Assert.InRange(kept, 1, Places);
            Assert.Equal(Count, kept + capture.Timeline!.DroppedSpanCount);
        }
    }
}
