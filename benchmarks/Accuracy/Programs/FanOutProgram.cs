namespace Weft.Benchmarks;

/// <summary>An async method that starts four others at once and awaits them
/// all; they yield, wait for timers, and go on on whatever thread.</summary>
internal sealed class FanOutProgram() : AccuracyProgram("async fan-out", "serve", "branch", "fetch", "decode", "merge")
{
    private const int Branches = 4;
    private const int None = -1;

    /// <inheritdoc/>
    public override string Slowed => "merge";

    /// <inheritdoc/>
    public override int SlowedCalls => 1;

    /// <inheritdoc/>
    public override void Run(int rounds, double extra)
    {
        for (int round = 0; round < rounds; round++)
        {
            Serve(extra).GetAwaiter().GetResult();
        }
    }

    private static async Task Serve(double extra)
    {
        var frame = AsyncFrame.Enter(None, 0);
        try
        {
            Work.Compute(100);
            int path = frame.Path;
            await frame.Suspend(Task.WhenAll(Enumerable.Range(0, Branches).Select(_ => Branch(path))));
            frame.Resume();
            Merge(extra);
            Work.Compute(50);
        }
        finally
        {
            frame.Dispose();
        }
    }

    private static async Task Branch(int caller)
    {
        var frame = AsyncFrame.Enter(caller, 1);
        try
        {
            Work.Compute(30);
            frame.Suspend();
            await Task.Yield();
            frame.Resume();
            Work.Compute(150);
            await frame.Suspend(Fetch(frame.Path));
            frame.Resume();
            Decode(200);
        }
        finally
        {
            frame.Dispose();
        }
    }

    private static async Task Fetch(int caller)
    {
        var frame = AsyncFrame.Enter(caller, 2);
        try
        {
            Work.Compute(60);
            await frame.Suspend(Task.Delay(1));
            frame.Resume();
            Decode(100);
            Work.Compute(40);
        }
        finally
        {
            frame.Dispose();
        }
    }

    private static void Decode(double microseconds)
    {
        using Frame frame = Frame.Enter(3);
        Work.Compute(microseconds);
    }

    private static void Merge(double extra)
    {
        using Frame frame = Frame.Enter(4);
        Work.Compute(250 + extra);
    }
}
