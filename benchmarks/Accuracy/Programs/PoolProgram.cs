namespace Weft.Benchmarks;

/// <summary>Work items in bursts, of which one blocks its thread: the pool adds threads and retires them.</summary>
internal sealed class PoolProgram() : AccuracyProgram("pool churn", "item", "hash", "block", "index", "burst",
    "await burst")
{
    private const int Items = 12;

    /// <inheritdoc/>
    public override string Slowed => "index";

    /// <inheritdoc/>
    public override int SlowedCalls => 1;

    /// <inheritdoc/>
    public override void Run(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(4);
        for (int round = 0; round < rounds; round++)
        {
            using var done = new CountdownEvent(Items);
            for (int i = 0; i < Items; i++)
            {
                Action work = i == 0 ? Block : i == 1 ? () => Index(extra) : Hash;
                ThreadPool.UnsafeQueueUserWorkItem(_ => Item(work, done), null);
            }

            AwaitBurst(done);
        }
    }

    private static void AwaitBurst(CountdownEvent done)
    {
        using Frame frame = Frame.Enter(5);
        done.Wait();
    }

    // Counts down outside the frame: when the burst is over, so are its frames.
    private static void Item(Action work, CountdownEvent done)
    {
        ItemFrame(work);
        done.Signal();
    }

    private static void ItemFrame(Action work)
    {
        using Frame frame = Frame.Enter(0);
        Work.Compute(30);
        work();
    }

    private static void Hash()
    {
        using Frame frame = Frame.Enter(1);
        Work.Compute(170);
    }

    private static void Block()
    {
        using Frame frame = Frame.Enter(2);
        Thread.Sleep(1);
    }

    private static void Index(double extra)
    {
        using Frame frame = Frame.Enter(3);
        Work.Compute(300 + extra);
    }
}
