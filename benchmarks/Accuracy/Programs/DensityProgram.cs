namespace Weft.Benchmarks;

/// <summary>Six milliseconds without a probe next to two with one every
/// microsecond, and a short method between them.</summary>
internal sealed class DensityProgram() : AccuracyProgram("probe density", "run", "silent", "brief", "dense", "dot")
{
    private const int Dots = 1_000;

    /// <inheritdoc/>
    public override string Slowed => "brief";

    /// <inheritdoc/>
    public override int SlowedCalls => 1;

    /// <inheritdoc/>
    public override void Run(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(0);
        for (int round = 0; round < rounds; round++)
        {
            Silent();
            Brief(extra);
            Dense();
        }
    }

    private static void Silent()
    {
        using Frame frame = Frame.Enter(1);
        Work.Compute(6_000);
    }

    private static void Brief(double extra)
    {
        using Frame frame = Frame.Enter(2);
        Work.Compute(100 + extra);
    }

    private static void Dense()
    {
        using Frame frame = Frame.Enter(3);
        for (int i = 0; i < Dots; i++)
        {
            Work.Compute(1);
            Dot();
        }
    }

    private static void Dot()
    {
        using Frame frame = Frame.Enter(4);
        Work.Compute(1);
    }
}
