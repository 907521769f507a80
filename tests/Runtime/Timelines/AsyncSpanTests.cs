namespace Weft.Tests.Timelines;

/// <summary>The spans of suspended async methods, under a clock moved by hand.</summary>
public sealed class AsyncSpanTests : WaitProgram
{
    private static readonly ProfilerOptions s_timeline = new() { Recorder = Recorder.Timeline };

    [Fact]
    public void Each_suspension_is_a_span_and_so_is_that_of_its_caller()
    {
        using Session session = Profiler.Start(s_timeline);
        Clock.PassAndTick(1);
        Run(() => _ = OuterAsync(() => WaitAsync(Gate.Task)));
        Clock.PassAndTick(2);
        Threads.Run(Gate.SetResult);
        Assert.Equal(["Inner 1-3", "Outer 1-6"], TimelineText.Spans(session.Stop()));
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
        Assert.Equal(["Inner 0-2", "Inner 3-7"], TimelineText.Spans(session.Stop()));

        async Task TwiceAsync()
        {
            SuspendableFrame weft = WovenFrames.Inner();
            await weft.Suspend(Gate.Task);
            weft.Resume();
            Clock.PassAndTick(1);
            await weft.Suspend(SecondGate.Task);
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
        Assert.Equal(["Inner 0-2"], TimelineText.Spans(session.Snapshot()));
        Clock.PassAndTick(1);
        Threads.Run(Gate.SetResult);
        Assert.Equal(["Inner 0-3"], TimelineText.Spans(session.Stop()));
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
        Assert.Equal(["Inner 0-3", "Inner 0-4"], TimelineText.Spans(second.Stop()));
        Assert.Equal(["Inner 0-5", "Inner 0-6"], TimelineText.Spans(first.Stop()));

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
        Assert.Empty(session.Stop().Timeline!.Spans);
    }

    [Fact]
    public void A_path_whose_wait_is_charged_to_those_it_called_is_listed_for_its_span()
    {
        using Session session = Profiler.Start(s_timeline);
        Run(() => _ = OuterAsync(() => WaitAsync(Gate.Task)));
        Clock.PassAndTick(2);
        Capture capture = session.Stop();
        Assert.Equal(["Inner 0-2", "Outer 0-2"], TimelineText.Spans(capture).Order());
        AsyncSpan outer = capture.Timeline!.Spans.Single(span => capture.Methods[capture.Waits[span.Path].Method].Name == "Outer");
        Assert.Equal(0, capture.Waits[outer.Path].Wait);
    }

    [Fact]
    public void When_the_budget_is_used_up_the_oldest_spans_are_dropped_and_counted_and_nothing_is_allocated()
    {
        // A quarter of the least budget are three chunks.
        const int Kept = (int)(Recorder.MinTimelineBudget / 4 / SpanChunk.Bytes);
        const int Count = (10 * SpanChunk.Capacity) + 7;
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = Recorder.TimelineOf(Recorder.MinTimelineBudget) });
        Task never = new TaskCompletionSource().Task;
        Run(() =>
        {
            SuspendableFrame weft = WovenFrames.Inner();
            long before = 0;
            for (int i = 0; i < Count; i++)
            {
                if (i == (Kept + 1) * SpanChunk.Capacity)
                {
                    before = GC.GetAllocatedBytesForCurrentThread();
                }

                weft.Suspend(never);
                Clock.Pass(1);
                weft.Resume();
            }

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            weft.Dispose();
        });
        Timeline timeline = session.Stop().Timeline!;
        const int Dropped = (11 - Kept) * SpanChunk.Capacity;
        Assert.Equal((Count - Dropped, Dropped), (timeline.Spans.Length, timeline.DroppedSpanCount));
        Assert.Equal(Dropped * ManualClock.Millisecond, timeline.Spans[0].Start);
    }
}
