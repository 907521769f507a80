using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Weft.Benchmarks;

/// <summary>What the frames of the programs are filled with.</summary>
internal static class Work
{
    private const long NanosecondsPerMicrosecond = 1_000;

    private static readonly double s_iterationsPerMicrosecond = Calibrate();

    /// <summary>Computes something that takes about a time on an idle processor.
    /// The same work for the same time, whatever else the machine does.</summary>
    public static void Compute(double microseconds) => Iterate((int)(microseconds * s_iterationsPerMicrosecond));

    /// <summary>Computes until a moment of the monotonic clock.</summary>
    /// <param name="nanoseconds">The moment; if it is past, nothing is done.</param>
    public static void Until(long nanoseconds)
    {
        while (PhasedWork.Nanoseconds() < nanoseconds)
        {
            Iterate(8);
        }
    }

    /// <summary>The moment that is some microseconds away.</summary>
    public static long After(double microseconds) =>
        PhasedWork.Nanoseconds() + (long)(microseconds * NanosecondsPerMicrosecond);

    // Each step waits for the one before, and whatever comes after waits for the last, so that the time depends on
    // nothing but their number. Without the fence the processor begins the next work some hundred nanoseconds before
    // this one has ended, unless a tracer's reading of the clock stands between them: the same work would take longer
    // in many frames.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static double Iterate(int count)
    {
        double state = 2;
        for (int i = 0; i < count; i++)
        {
            state = Math.Sqrt(state + 2);
        }

        if (Sse2.IsSupported)
        {
            Sse2.LoadFence();
        }

        return state;
    }

    private static double Calibrate()
    {
        const int Count = 50_000;
        double fastest = double.MaxValue;
        for (int round = 0; round < 20; round++)
        {
            long start = Stopwatch.GetTimestamp();
            Iterate(Count);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return Count / fastest;
    }
}
