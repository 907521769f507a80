namespace Weft.Tests;

/// <summary>An un-woven async method between two woven ones makes a root of the inner one, which says so.</summary>
[Collection(nameof(WholeProcess))]
public sealed class ResumedRootsTests : WaitProgram
{
    [Fact]
    public void A_method_that_un_woven_code_calls_when_it_goes_on_stands_below_its_name()
    {
        Task outer = Task.CompletedTask;
        using Session session = Profiler.Start();
        Threads.Run(
            () => outer =
                OuterAsync(() => UnwovenAsync(Gate.Task, () => WaitAsync(SecondGate.Task, 0, WovenFrames.Producer))));
        Clock.Pass(3);
        Threads.Run(Gate.SetResult);
        Clock.Pass(7);
        string[] waits = WaitText.Of(session.Stop());
        Threads.Run(SecondGate.SetResult);

        // The outer one waits all along: that the inner one is its own it cannot know.
        Assert.True(outer.IsCompletedSuccessfully);
        Assert.Contains("[resumed by un-woven code]/Producer 7", waits);
    }

    [Fact]
    public void A_method_that_un_woven_code_calls_before_it_waits_stands_below_the_woven_caller()
    {
        Capture capture = Record(
            () => Woven.A(
                () => _ =
                    OuterAsync(
                        () => UnwovenAsync(Task.CompletedTask, () => WaitAsync(Gate.Task, 0, WovenFrames.Consumer)))),
            () => Clock.Pass(5),
            Gate.SetResult);
        Assert.Contains("A/Outer/Consumer 5", Waiting(capture));
    }

    [Fact]
    public void Work_that_was_given_to_another_thread_is_a_root_of_its_own()
    {
        using Session session = Profiler.Start();
        Threads.Run(() => _ = WaitAsync(Gate.Task, 0, WovenFrames.Resource));
        Clock.Pass(5);
        string[] waits = WaitText.Of(session.Stop());
        Threads.Run(Gate.SetResult);
        Assert.Contains("Resource 5", waits);
        Assert.DoesNotContain(waits,
            static line => line.StartsWith("[resumed by un-woven code]/Resource", StringComparison.Ordinal));
    }

    private static async Task UnwovenAsync(Task before, Func<Task> call)
    {
        await before;
        await call();
    }
}
