namespace Weft.Tests;

/// <summary>Which waits belong to a session, and up to when, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class WaitInSessionsTests : WaitProgram
{
    [Fact]
    public void A_session_sees_only_what_was_waited_while_it_ran()
    {
        Run(() => _ = OuterAsync(() => WaitAsync(Gate.Task, 0)));
        Clock.Pass(100);
        using Session first = Profiler.Start();
        Clock.Pass(1);
        using Session second = Profiler.Start();
        Clock.Pass(2);
        Assert.Equal(["Outer/Inner 3"], Waiting(first.Stop()));
        Clock.Pass(4);
        Run(Gate.SetResult);
        Clock.Pass(8);
        Assert.Equal(["Outer/Inner 6"], Waiting(second.Stop()));
        using Session third = Profiler.Start();
        Clock.Pass(16);
        Assert.Empty(Waiting(third.Stop()));
    }

    [Fact]
    public void What_is_still_suspended_is_charged_when_a_capture_is_taken_and_only_once()
    {
        using Session session = Profiler.Start();
        Run(() => _ = WaitAsync(Gate.Task, 0));
        Clock.Pass(1);
        Assert.Equal(["Inner 1"], Waiting(session.Snapshot()));
        Clock.Pass(2);
        Assert.Equal(["Inner 3"], Waiting(session.Snapshot()));
        Run(Gate.SetResult);
        Clock.Pass(4);
        Assert.Equal(["Inner 3"], Waiting(session.Snapshot()));
        Assert.Equal(["Inner 3"], Waiting(session.Stop()));
    }

    [Fact]
    public void An_abandoned_task_waits_until_it_is_collected()
    {
        using Session session = Profiler.Start();
        Run(() => _ = OuterAsync(() => WaitAsync(new TaskCompletionSource().Task)));
        Clock.Pass(5);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Clock.Pass(7);
        Assert.Equal(["Outer/Inner 5"], Waiting(session.Stop()));
    }
}
