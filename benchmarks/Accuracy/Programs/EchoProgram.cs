namespace Weft.Benchmarks;

/// <summary>
/// A program that watches Weft's own ticks and answers each: one method begins when a tick has
/// come and takes half a millisecond, another goes on until the next. Nothing is more in step
/// with a sampler. Only ticks that nobody can foresee find both as often as they are open.
/// </summary>
internal sealed class EchoProgram() : AccuracyProgram("echo of the ticks", "run", "answer", "wait")
{
    private const double Answer = 500;
    private const double Patience = 100_000;

    /// <inheritdoc/>
    public override string Slowed => "answer";

    /// <inheritdoc/>
    public override int SlowedCalls => 1;

    /// <inheritdoc/>
    public override void Run(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(0);
        for (int round = 0; round < rounds; round++)
        {
            AnswerTick(extra);
            WaitForTick();
        }
    }

    private static void AnswerTick(double extra)
    {
        using Frame frame = Frame.Enter(1);
        Work.Until(Work.After(Answer + extra));
    }

    private static void WaitForTick()
    {
        using Frame frame = Frame.Enter(2);
        long seen = Volatile.Read(ref PublishedTick.Number);
        long end = Work.After(Patience);
        while (Volatile.Read(ref PublishedTick.Number) == seen && PhasedWork.Nanoseconds() < end)
        {
            Work.Compute(0.2);
        }
    }
}
