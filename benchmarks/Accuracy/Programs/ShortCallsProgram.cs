namespace Weft.Benchmarks;

/// <summary>A hundred calls of 10 us in a method of 2 ms, beside a method that
/// takes as long as all of them in one piece.</summary>
internal sealed class ShortCallsProgram() : AccuracyProgram("short calls", "run", "outer", "tiny", "steady")
{
    private const int Calls = 100;

    /// <inheritdoc/>
    public override string Slowed => "tiny";

    /// <inheritdoc/>
    public override int SlowedCalls => Calls;

    /// <inheritdoc/>
    public override void Run(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(0);
        for (int round = 0; round < rounds; round++)
        {
            Outer(extra);
            Steady();
        }
    }

    private static void Outer(double extra)
    {
        using Frame frame = Frame.Enter(1);
        for (int i = 0; i < Calls; i++)
        {
            Work.Compute(9);
            Tiny(extra);
        }
    }

    private static void Tiny(double extra)
    {
        using Frame frame = Frame.Enter(2);
        Work.Compute(10 + extra);
    }

    private static void Steady()
    {
        using Frame frame = Frame.Enter(3);
        Work.Compute(1_100);
    }
}
