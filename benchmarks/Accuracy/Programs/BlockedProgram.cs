namespace Weft.Benchmarks;

/// <summary>Threads that sleep, that wait for each other, and one that is still
/// blocked in its frame when the capture is taken.</summary>
internal sealed class BlockedProgram() : AccuracyProgram("blocked threads", "sleeper", "nap", "wake up", "consumer",
    "take", "use", "producer", "make", "main", "join", "stuck")
{
    private const double MicrosecondsPerMillisecond = 1_000;

    private ManualResetEventSlim _end = new();
    private Thread? _stuck;

    /// <inheritdoc/>
    public override string Slowed => "nap";

    /// <inheritdoc/>
    public override int SlowedCalls => 1;

    /// <inheritdoc/>
    public override void Run(int rounds, double extra)
    {
        var made = new SemaphoreSlim(0);
        _end = new ManualResetEventSlim();
        using Frame frame = Frame.Enter(8);
        _stuck = Start(Stay);
        Thread[] threads = [Start(() => Sleep(rounds, extra)), Start(() => Consume(rounds, made)),
            Start(() => Produce(rounds, made))];
        Work.Compute(100);
        Join(threads);
    }

    /// <inheritdoc/>
    public override void Finish()
    {
        _end.Set();
        _stuck?.Join();
    }

    private static Thread Start(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        return thread;
    }

    private static void Join(Thread[] threads)
    {
        using Frame frame = Frame.Enter(9);
        Array.ForEach(threads, static thread => thread.Join());
    }

    private static void Sleep(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(0);
        for (int round = 0; round < rounds; round++)
        {
            Nap(3 + (round % 3) + (int)Math.Round(extra / MicrosecondsPerMillisecond));
            WakeUp();
        }
    }

    private static void Nap(int milliseconds)
    {
        using Frame frame = Frame.Enter(1);
        Thread.Sleep(milliseconds);
    }

    private static void WakeUp()
    {
        using Frame frame = Frame.Enter(2);
        Work.Compute(700);
    }

    private static void Consume(int rounds, SemaphoreSlim made)
    {
        using Frame frame = Frame.Enter(3);
        for (int round = 0; round < rounds; round++)
        {
            Take(made);
            Use();
        }
    }

    private static void Take(SemaphoreSlim made)
    {
        using Frame frame = Frame.Enter(4);
        made.Wait();
    }

    private static void Use()
    {
        using Frame frame = Frame.Enter(5);
        Work.Compute(500);
    }

    private static void Produce(int rounds, SemaphoreSlim made)
    {
        using Frame frame = Frame.Enter(6);
        for (int round = 0; round < rounds; round++)
        {
            Make();
            Thread.Sleep(1);
            made.Release();
        }
    }

    private static void Make()
    {
        using Frame frame = Frame.Enter(7);
        Work.Compute(2_000);
    }

    private void Stay()
    {
        using Frame frame = Frame.Enter(10);
        _end.Wait();
    }
}
