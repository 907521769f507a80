namespace Weft.Benchmarks;

/// <summary>Threads that live for half a millisecond, beside one that stays:
/// most of them end before any tick comes.</summary>
internal sealed class ThreadChurnProgram() : AccuracyProgram("short threads", "job", "step", "main", "steady", "join")
{
    /// <inheritdoc/>
    public override string Slowed => "steady";

    /// <inheritdoc/>
    public override int SlowedCalls => 1;

    /// <inheritdoc/>
    public override void Run(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(2);
        for (int round = 0; round < rounds; round++)
        {
            var thread = new Thread(Job);
            thread.Start();
            Steady(extra);
            Join(thread);
        }
    }

    private static void Join(Thread thread)
    {
        using Frame frame = Frame.Enter(4);
        thread.Join();
    }

    private static void Job()
    {
        using Frame frame = Frame.Enter(0);
        Work.Compute(300);
        Step();
    }

    private static void Step()
    {
        using Frame frame = Frame.Enter(1);
        Work.Compute(200);
    }

    private static void Steady(double extra)
    {
        using Frame frame = Frame.Enter(3);
        Work.Compute(500 + extra);
    }
}
