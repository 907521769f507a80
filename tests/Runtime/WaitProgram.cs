namespace Weft.Tests;

/// <summary>What tests of waits are made of: methods that wait for a gate, and a clock moved by hand.</summary>
public abstract class WaitProgram : IDisposable
{
    private static int s_count;

    private readonly string _region = $"wait test {++s_count}";

    private protected ManualClock Clock { get; } = new();

    protected TaskCompletionSource Gate { get; } = new();

    protected TaskCompletionSource SecondGate { get; } = new();

    protected TaskCompletionSource ThirdGate { get; } = new();

    public void Dispose()
    {
        Clock.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Awaits what a delegate gives it.</summary>
    protected static async Task OuterAsync(Func<Task> called)
    {
        SuspendableFrame weft = WovenFrames.Outer();
        try
        {
            await SuspendableFrame.Suspend(called(), in weft);
            weft.Resume();
        }
        finally
        {
            weft.Dispose();
        }
    }

    /// <summary>Awaits a gate and runs for a while.</summary>
    protected async Task WaitAsync(Task gate, double milliseconds = 3, Func<SuspendableFrame>? enter = null)
    {
        SuspendableFrame weft = enter is null ? WovenFrames.Inner() : enter();
        try
        {
            await SuspendableFrame.Suspend(gate, in weft);
            weft.Resume();
            if (milliseconds > 0)
            {
                Clock.PassAndTick(milliseconds);
            }
        }
        finally
        {
            weft.Dispose();
        }
    }

    /// <summary>Records a program and returns its waits.</summary>
    protected string[] Waits(params ReadOnlySpan<Action> parts) => Waiting(Record(parts));

    /// <summary>Records a program whose parts each run on a thread of its own.</summary>
    protected Capture Record(params ReadOnlySpan<Action> parts)
    {
        using Session session = Profiler.Start();
        foreach (Action part in parts)
        {
            Run(part);
        }

        return session.Stop();
    }

    /// <summary>Runs a part on a thread of its own, inside a region by which this
    /// test's paths are told from those that others have left suspended.</summary>
    protected void Run(Action part) => Threads.Run(() =>
    {
        using (Profiler.Region(_region))
        {
            part();
        }
    });

    /// <summary>What ran, of this test alone.</summary>
    protected string[] Running(Capture capture) => OfThisTest(CaptureText.OfPaths(capture));

    /// <summary>What waited, of this test alone.</summary>
    protected string[] Waiting(Capture capture) => OfThisTest(WaitText.Of(capture));

    /// <summary>When what was suspended, of this test alone.</summary>
    protected string[] Spans(Capture capture) => OfThisTest(TimelineText.Spans(capture));

    private string[] OfThisTest(string[] lines) =>
        [.. lines.Where(line => line.StartsWith(_region + "/", StringComparison.Ordinal))
            .Select(line => line[(_region.Length + 1)..])];
}
