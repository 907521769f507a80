namespace Weft.Benchmarks;

/// <summary>Allocates and keeps so much that the garbage collector stops the program for
/// more than a fifth of the time; the pauses fall into one method nearly always.</summary>
internal sealed class CollectedProgram() : AccuracyProgram(Title, "run", "build", "fold", "copy")
{
    /// <summary>What it is called.</summary>
    public const string Title = "garbage";

    private const int Kept = 400_000;

    private readonly object[] _kept = new object[Kept];
    private int _next;

    /// <inheritdoc/>
    public override string Slowed => "fold";

    /// <inheritdoc/>
    public override int SlowedCalls => 1;

    /// <inheritdoc/>
    public override void Run(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(0);
        for (int round = 0; round < rounds; round++)
        {
            Build();
            Fold(extra);
            Copy();
        }
    }

    private void Build()
    {
        using Frame frame = Frame.Enter(1);
        for (int i = 0; i < 3_000; i++)
        {
            Keep(new object[8]);
        }
    }

    private static void Fold(double extra)
    {
        using Frame frame = Frame.Enter(2);
        Work.Compute(250 + extra);
    }

    private void Copy()
    {
        using Frame frame = Frame.Enter(3);
        for (int i = 0; i < 200; i++)
        {
            Keep(new byte[100]);
            Work.Compute(0.5);
        }
    }

    private void Keep(object made)
    {
        _kept[_next] = made;
        _next = (_next + 7_919) % Kept;
    }
}
