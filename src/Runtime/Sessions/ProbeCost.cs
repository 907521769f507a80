using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>The cost of the probes of one call in this process while calls are counted.</summary>
internal static class ProbeCost
{
    private const int Batches = 21;
    private const int CallsPerBatch = 50;

    /// <summary>
    /// Nanoseconds a call, the median of a thousand calls in batches. The measurement takes 0.1 ms, up to
    /// 0.5 ms where the code is not optimised yet. It runs when a capture is made: until then the program has
    /// run the probes, and they are as fast as there. All calls use one cached call path, so the estimate is low.
    /// </summary>
    public static long Measure(CountOptions asked)
    {
        var times = new long[Batches];

        // Without ticks: these calls are not the program's, and must not be charged.
        TickLog.Hold(() =>
        {
            ThreadStack? before = Probe.Exchange(ThreadStack.ForRehearsal(asked));
            try
            {
                for (int i = 0; i < times.Length; i++)
                {
                    times[i] = RunBatch();
                }
            }
            finally
            {
                Probe.Exchange(before);
            }
        });
        Array.Sort(times);
        double ticks = times[Batches / 2] / (double)CallsPerBatch;
        return (long)Math.Round(ticks * (1e9 / Stopwatch.Frequency));
    }

    /// <remarks>Optimised at its first call, so that the probes are inlined,
    /// as in a program that has warmed up.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static long RunBatch()
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < CallsPerBatch; i++)
        {
            int depth = Probe.Enter(Probe.Attached, 0, 0);
            Probe.Leave(depth);
        }

        return Stopwatch.GetTimestamp() - start;
    }
}
