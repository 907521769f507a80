namespace Weft.Benchmarks;

/// <summary>Work that makes the garbage collector stop the program for a good
/// part of the time: one phase allocates and keeps, one computes.</summary>
internal static class CollectedWork
{
    private const int Kept = 400_000;

    /// <summary>How many phases there are.</summary>
    public static int Phases => 2;

    /// <summary>Works for a time under a sampler.</summary>
    /// <returns>The true time of each phase less the pauses in it, then that of all pauses, in nanoseconds.</returns>
    public static double[] Run(ISampler sampler, TimeSpan time)
    {
        var truth = new double[Phases + 1];
        var kept = new object[Kept];
        int next = 0;
        double state = 1;
        long end = PhasedWork.Nanoseconds() + (long)time.TotalNanoseconds;
        while (PhasedWork.Nanoseconds() < end)
        {
            Measure(0, () =>
            {
                for (int i = 0; i < 3_000; i++)
                {
                    kept[next] = new object[8];
                    next = (next + 7_919) % Kept;
                }
            });
            Measure(1, () =>
            {
                for (int i = 0; i < 30_000; i++)
                {
                    state = Math.Sqrt(state + i);
                }
            });
        }

        GC.KeepAlive(kept);
        return truth;

        void Measure(int phase, Action work)
        {
            sampler.Enter(phase);
            Instant before = Clock.Current.Now;
            work();
            Instant after = Clock.Current.Now;
            sampler.Leave();
            long paused = after.Paused - before.Paused;
            truth[phase] += after.Time - before.Time - paused;
            truth[Phases] += paused;
        }
    }
}
