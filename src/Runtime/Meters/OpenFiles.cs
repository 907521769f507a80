using System.Runtime.InteropServices;

namespace Weft;

/// <summary>
/// The number of files that the meters of all threads may hold open together: a quarter of the limit of the process.
/// The rest is for the program, which must be able to open its own files. The state of a thread that finds no room is
/// unknown.
/// </summary>
internal static class OpenFiles
{
    private const int Share = 4;
    private const int FileLimit = 7;

    private static int s_held;

    /// <summary>How many are held now.</summary>
    public static int Held => Volatile.Read(ref s_held);

    /// <summary>Takes room for some files, all or none. The limit is asked for each time, 0.1 us, because a program may
    /// set its own.</summary>
    public static bool TryReserve(int count) => TryReserve(count, Limit());

    /// <summary>Takes room under a limit.</summary>
    /// <param name="count">Number of files.</param>
    /// <param name="limit">How many files the process may have open.</param>
    internal static bool TryReserve(int count, long limit)
    {
        if (Interlocked.Add(ref s_held, count) <= limit / Share)
        {
            return true;
        }

        Release(count);
        return false;
    }

    /// <summary>Gives room back.</summary>
    public static void Release(int count) => Interlocked.Add(ref s_held, -count);

    // 0 where it is not told: nothing is held then.
    private static long Limit() =>
        GetLimit(FileLimit, out Limits limits) == 0 ? (long)Math.Min((ulong)limits.Soft, long.MaxValue) : 0;

    [DllImport("libc", EntryPoint = "getrlimit", ExactSpelling = true)]
    private static extern int GetLimit(int resource, out Limits limits);

    /// <summary><c>struct rlimit</c> of Linux: both fields are as wide as a pointer.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Limits
    {
        public nuint Soft;
        public nuint Hard;
    }
}
