using System.Diagnostics;

namespace Weft.Benchmarks;

/// <summary>Work that repeats every two milliseconds of the wall clock, in step with
/// whole milliseconds: poison for any sampler with a period of its own.</summary>
internal static class PhasedWork
{
    private const long Period = 2_000_000;

    // Ends of the phases within a period, nanoseconds.
    private static readonly long[] s_ends = [500_000, 1_000_000, Period];

    /// <summary>How many phases a period has.</summary>
    public static int Phases => s_ends.Length;

    /// <summary>Works for a time under a sampler.</summary>
    /// <returns>The true time of each phase, in nanoseconds, then that of the
    /// collector's pauses, of which there are none.</returns>
    public static double[] Run(ISampler sampler, TimeSpan time)
    {
        var truth = new double[Phases + 1];
        long end = Nanoseconds() + (long)time.TotalNanoseconds;
        long periodStart = Nanoseconds() / Period * Period;
        while (periodStart < end)
        {
            periodStart = Nanoseconds() / Period * Period;
            for (int phase = 0; phase < Phases; phase++)
            {
                sampler.Enter(phase);
                long entered = Nanoseconds();
                long now = entered;
                while (now < periodStart + s_ends[phase])
                {
                    now = Nanoseconds();
                }

                truth[phase] += now - entered;
                sampler.Leave();
            }
        }

        return truth;
    }

    /// <summary>The time of the monotonic clock in nanoseconds.</summary>
    public static long Nanoseconds() => (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
}
