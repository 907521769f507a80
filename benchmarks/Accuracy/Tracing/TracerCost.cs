using System.Diagnostics;

namespace Weft.Benchmarks;

/// <summary>What the tracer adds to the program: nanoseconds per event, measured with empty frames, the probes' own cost not counted.</summary>
/// <remarks>
/// Between two events lies exactly one stamp's cost: the end of the first stamp and the beginning of the second. It is taken out of the truth and out of Weft's estimate of
/// the same path alike, so that an error of this figure moves both together.
/// </remarks>
internal static class TracerCost
{
    private const int Rounds = 20;
    private const int Frames = 20_000;

    /// <summary>Measures it: the median of several rounds, each against one without the tracer.</summary>
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
            using Frame frame = Frame.Enter(0);
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / (2 * Frames);
    }
}
