namespace Weft.Benchmarks;

/// <summary>Recursion that branches, a leaf at every level: the same two methods in every path.</summary>
internal sealed class RecursionProgram() : AccuracyProgram("recursion", "run", "descend", "touch")
{
    private const int Depth = 7;

    /// <inheritdoc/>
    public override string Slowed => "touch";

    /// <inheritdoc/>
    public override int SlowedCalls => Calls(Depth);

    /// <inheritdoc/>
    public override void Run(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(0);
        for (int round = 0; round < rounds; round++)
        {
            Work.Compute(10);
            Descend(Depth, extra);
        }
    }

    private static int Calls(int depth) => depth <= 1 ? 1 : 1 + Calls(depth - 1) + Calls(depth - 2);

    private static void Descend(int depth, double extra)
    {
        using Frame frame = Frame.Enter(1);
        Work.Compute(6);
        Touch(extra);
        if (depth > 1)
        {
            Descend(depth - 1, extra);
            Descend(depth - 2, extra);
        }
    }

    private static void Touch(double extra)
    {
        using Frame frame = Frame.Enter(2);
        Work.Compute(3 + extra);
    }
}
