using System.Diagnostics;

namespace Weft.Benchmarks;

/// <summary>What the clock thread costs while it looks at threads that are worth looking at.</summary>
internal static class ClockThread
{
    /// <summary>Its share of a core, measured by its own processor clock as the
    /// kernel shows it, while as many threads compute a little and sleep.</summary>
    public static double ShareOfCore(int threads)
    {
        using Session session = Profiler.Start();
        using var end = new ManualResetEventSlim();
        Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() => Live(end)))];
        Array.ForEach(all, static thread => thread.Start());
        Thread.Sleep(500);
        long before = ProcessorTimeOfClock();
        long since = Stopwatch.GetTimestamp();
        Thread.Sleep(3_000);
        double share = (ProcessorTimeOfClock() - before) / Stopwatch.GetElapsedTime(since).TotalNanoseconds;
        end.Set();
        Array.ForEach(all, static thread => thread.Join());
        return share;
    }

    /// <summary>What a look takes, nanoseconds; the fastest of many rounds, so
    /// that other work on the machine does not count.</summary>
    /// <param name="computes">Whether the thread that is looked at computes all the time, or is blocked.</param>
    public static double LookTime(bool computes)
    {
        const int Rounds = 200;
        const int Looks = 50;
        using Session session = Profiler.Start(new ProfilerOptions { Interval = ProfilerOptions.MaxInterval });
        using var end = new ManualResetEventSlim();
        ThreadStack? stack = null;
        var thread = new Thread(() =>
        {
            Volatile.Write(ref stack, Probe.Current);
            while (computes && !end.IsSet)
            {
                Work.Compute(5);
            }

            end.Wait();
        });
        thread.Start();
        SpinWait.SpinUntil(() => Volatile.Read(ref stack) is not null);
        Thread.Sleep(10);
        double fastest = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            var turn = new ClockTurn(ThreadMeter.None);
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Looks; i++)
            {
                stack!.Computing.Look(TickLog.Newest() with { Number = long.MaxValue }, 0, turn);
            }

            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Looks);
        }

        end.Set();
        thread.Join();
        return fastest;
    }

    private static void Live(ManualResetEventSlim end)
    {
        ThreadStack stack = Probe.Current;
        int depth = stack.Enter(0, 0);
        while (!end.Wait(1))
        {
            Work.Compute(5);
        }

        stack.Leave(depth);
    }

    private static long ProcessorTimeOfClock()
    {
        foreach (string folder in Directory.EnumerateDirectories("/proc/self/task"))
        {
            if (File.ReadAllText($"{folder}/comm").StartsWith("Weft clock", StringComparison.Ordinal))
            {
                return long.Parse(File.ReadAllText($"{folder}/schedstat").Split(' ')[0],
                    System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        throw new PlatformNotSupportedException("The clock thread is not found by its name.");
    }
}
