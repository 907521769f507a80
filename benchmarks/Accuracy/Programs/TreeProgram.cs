namespace Weft.Benchmarks;

/// <summary>Computes without a pause: methods of 15 to 100 us that call each
/// other, one of them from two callers.</summary>
/// <param name="name">What it is called.</param>
/// <param name="threads">How many threads do it at the same time.</param>
internal sealed class TreeProgram(string name, int threads) : AccuracyProgram(name, "run", "parse", "lex", "number",
    "render", "filter", "escape", "write")
{
    /// <inheritdoc/>
    public override string Slowed => "number";

    /// <inheritdoc/>
    public override int SlowedCalls => 3;

    /// <inheritdoc/>
    public override void Run(int rounds, double extra) => Parallel(threads, () => Rounds(rounds, extra));

    private static void Parallel(int threads, Action work)
    {
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(_ => new Thread(() => work()))];
        Array.ForEach(others, static thread => thread.Start());
        work();
        Array.ForEach(others, static thread => thread.Join());
    }

    private static void Rounds(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(0);
        for (int round = 0; round < rounds; round++)
        {
            Work.Compute(20);
            Parse(extra);
            Render();
        }
    }

    private static void Parse(double extra)
    {
        using Frame frame = Frame.Enter(1);
        Work.Compute(60);
        for (int i = 0; i < 3; i++)
        {
            Lex(extra);
        }
    }

    private static void Lex(double extra)
    {
        using Frame frame = Frame.Enter(2);
        Work.Compute(40);
        Number(extra);
    }

    private static void Number(double extra)
    {
        using Frame frame = Frame.Enter(3);
        Work.Compute(15 + extra);
    }

    private static void Render()
    {
        using Frame frame = Frame.Enter(4);
        Work.Compute(100);
        for (int i = 0; i < 4; i++)
        {
            Filter();
        }

        Write();
    }

    private static void Filter()
    {
        using Frame frame = Frame.Enter(5);
        Work.Compute(35);
        Escape(25);
    }

    private static void Escape(double microseconds)
    {
        using Frame frame = Frame.Enter(6);
        Work.Compute(microseconds);
    }

    private static void Write()
    {
        using Frame frame = Frame.Enter(7);
        Work.Compute(30);
        Escape(50);
    }
}
