using System.Runtime.InteropServices;

namespace Weft.Benchmarks;

/// <summary>Processor time as <c>getrusage</c> counts it.</summary>
internal static class ProcessorTime
{
    private const int Self = 0;
    private const double NanosecondsPerSecond = 1e9;
    private const double NanosecondsPerMicrosecond = 1e3;

    /// <summary>Whether there is such a count.</summary>
    public static bool IsAvailable => OperatingSystem.IsLinux();

    /// <summary>User and kernel time of the process up to now, nanoseconds; 0 where there is no such count.</summary>
    public static double OfProcess() => Of(Self);

    /// <summary>The same of whom <c>getrusage</c> is asked for.</summary>
    public static double Of(int whom)
    {
        if (!IsAvailable)
        {
            return 0;
        }

        GetUsage(whom, out Usage usage);
        return ((usage.UserSeconds + usage.KernelSeconds) * NanosecondsPerSecond)
            + ((usage.UserMicroseconds + usage.KernelMicroseconds) * NanosecondsPerMicrosecond);
    }

    [DllImport("libc", EntryPoint = "getrusage", ExactSpelling = true)]
    private static extern int GetUsage(int who, out Usage usage);

    // struct rusage of 64-bit Linux: two times and 14 counts.
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long KernelSeconds;
        public long KernelMicroseconds;
    }
}
