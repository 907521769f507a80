using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>What the probes of one call cost here while calls are counted.</summary>
internal static class ProbeCost
{
    private const int Batches = 21;
    private const int CallsPerBatch = 50;

    /// <summary>
    /// Nanoseconds a call, the median of a thousand in batches: 0.1 ms, up to 0.5 where the code
    /// has not been optimised yet. Made when a capture is, because the program has run it by then,
    /// so that it is as fast as it was there. One call path in the cache: an estimate from below.
    /// </summary>
    public static long Measure(CountOptions asked)
    {
        var times = new long[Batches];

        // Without ticks: the calls are nobody's, and must not be charged.
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

    /// <remarks>Optimised at its first call: the probes are to stand in line,
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
