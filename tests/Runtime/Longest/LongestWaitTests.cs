namespace Weft.Tests;

/// <summary>The longest wait of a single activation, under a clock moved by hand.</summary>
[Collection(nameof(WholeProcess))]
public sealed class LongestWaitTests : WaitProgram
{
    [Fact]
    public void A_wait_that_has_ended_is_the_longest()
    {
        WaitingPath path = Inner(Record(
            () => Woven.A(() => _ = WaitAsync(Gate.Task, 0)),
            () => Clock.Pass(250),
            Gate.SetResult,
            () => Clock.Pass(100)));
        Assert.Equal((0, 250, 250), Of(path));
    }

    [Fact]
    public void A_wait_that_goes_on_is_the_longest()
    {
        WaitingPath path =
            Inner(Record(() => Clock.Pass(10), () => Woven.A(() => _ = WaitAsync(Gate.Task, 0)),
                () => Clock.Pass(300)));
        Gate.SetResult();
        Assert.Equal((10, 310, 310), Of(path));
    }

    [Fact]
    public void Waits_one_after_the_other_are_not_added_up()
    {
        Capture capture = Record(
            () => Woven.A(() => _ = WaitAsync(Gate.Task, 0)),
            () => Clock.Pass(150),
            Gate.SetResult,
            () => Woven.A(() => _ = WaitAsync(SecondGate.Task, 0)),
            () => Clock.Pass(200),
            SecondGate.SetResult,
            () => Clock.Pass(50));
        Assert.Equal(["A/Inner 350"], Waiting(capture));
        Assert.Equal((150, 350, 350), Of(Inner(capture)));
    }

    [Fact]
    public void What_waited_before_a_session_is_none_of_its_own()
    {
        Run(() => Woven.A(() => _ = WaitAsync(Gate.Task, 0)));
        using (Profiler.Start())
        {
            Clock.Pass(500);
        }

        using Session session = Profiler.Start();
        Clock.Pass(120);
        Gate.SetResult();
        Assert.Equal((0, 120, 120), Of(Inner(session.Stop())));
    }

    [Fact]
    public void Short_waits_have_none()
    {
        WaitingPath path =
            Inner(Record(() => Woven.A(() => _ = WaitAsync(Gate.Task, 0)), () => Clock.Pass(99), Gate.SetResult));
        Assert.Null(path.Longest);
        Assert.Equal(99, path.LastEnd / ManualClock.Millisecond);
    }

    private static WaitingPath Inner(Capture capture) =>
        Assert.Single(capture.Waits,
            path => capture.Methods[path.Method].Name == "Inner" && path.Wait > 0
                && capture.Methods[capture.Waits[path.Parent].Method].Name == "A");

    private static (long Start, long End, long LastEnd) Of(WaitingPath path) =>
        (path.Longest!.Start / ManualClock.Millisecond, path.Longest.End / ManualClock.Millisecond,
            path.LastEnd!.Value / ManualClock.Millisecond);
}
