using System.Diagnostics;

namespace Weft.Benchmarks;

/// <summary>What the tracer adds to the program: nanoseconds per event, measured
/// with frames that compute, the probes' own cost not counted.</summary>
/// <remarks>
/// Between two events lies exactly one stamp's cost: the end of the first stamp and the beginning of the
/// second. It is taken out of the truth and out of Weft's estimate of the same path alike, so that an error of
/// this figure moves both together. Empty frames would show less of it: there, stamps overlap in the processor.
/// </remarks>
internal static class TracerCost
{
    private const int Rounds = 400;
    private const int Frames = 50;

    // Other than that of any program, so that none is judged by a figure from
    // itself; short enough for the cost to be seen beside it.
    private const double Microseconds = 7;

    /// <summary>Measures it: the median of many short rounds, each against one
    /// without the tracer, so that what else the machine does meets both.</summary>
    public static double Measure()
    {
        var traced = new Series("traced");
        var alone = new Series("alone");
        for (int round = 0; round < Rounds; round++)
        {
            ThreadTrace.Begin();
            Frame.IsTraced = false;
            alone.Add(PerEvent());
            Frame.IsTraced = true;
            traced.Add(PerEvent());
        }

        return traced.MedianOver(alone);
    }

    private static double PerEvent()
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Frames; i++)
        {
            Compute();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / (2 * Frames);
    }

    private static void Compute()
    {
        using Frame frame = Frame.Enter(0);
        Work.Compute(Microseconds);
    }
}
