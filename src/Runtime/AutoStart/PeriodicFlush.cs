using System.Diagnostics;

namespace Weft;

/// <summary>Writes the report again and again while the program runs. So a
/// killed program leaves a report of all but its last moments.</summary>
/// <remarks>
/// A thread of its own: the clock thread has to wake at random moments and must not
/// be kept waiting by a disk. A background thread, which keeps no process alive.
/// </remarks>
internal static class PeriodicFlush
{
    // After writing, it rests this many times as long: at most a twentieth of
    // one processor, however large the report grows.
    private const int LeastRest = 19;

    /// <summary>Starts the thread.</summary>
    /// <param name="interval">The time between reports; longer if a report takes more than a twentieth of it.</param>
    /// <param name="flush">Writes a report; returns false when no more reports are needed.</param>
    public static void Start(TimeSpan interval, Func<bool> flush) =>
        new Thread(() => Run(interval, flush)) { IsBackground = true, Name = "Weft flush" }.UnsafeStart();

    /// <summary>How long to wait after a writing that took a time.</summary>
    internal static TimeSpan RestAfter(TimeSpan cost, TimeSpan interval)
    {
        TimeSpan rest = interval - cost;
        TimeSpan leastRest = cost * LeastRest;
        return rest > leastRest ? rest : leastRest;
    }

    private static void Run(TimeSpan interval, Func<bool> flush)
    {
        TimeSpan rest = interval;
        bool goesOn;
        do
        {
            Thread.Sleep(rest);
            long start = Stopwatch.GetTimestamp();
            goesOn = flush();
            rest = RestAfter(Stopwatch.GetElapsedTime(start), interval);
        }
        while (goesOn);
    }
}
