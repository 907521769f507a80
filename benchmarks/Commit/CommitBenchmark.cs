using System.Diagnostics;
using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>What happens once a millisecond: the commit at various depths of
/// stack, and the clock thread itself.</summary>
internal sealed class CommitBenchmark() : Benchmark("commit",
    "cost of a commit by stack depth, and of the clock thread")
{
    private const int Rounds = 15;
    private const int WarmUps = 10;
    private const int Commits = 2_000;
    private const int ClockRounds = 7;

    public override string Run()
    {
        double shallow = Measure(depth: 50, changed: 50);
        double typical = Measure(depth: 50, changed: 5);
        double deep = Measure(depth: 10_000, changed: 10);
        (double clock, double sleeps) = SharesOfCore();
        Console.WriteLine("one commit, median of 15 rounds, the tick's publication included");
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  depth     50, all 50 frames changed  {shallow,8:F0} ns"));
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  depth     50,  5 frames changed      {typical,8:F0} ns"));
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  depth 10,000, 10 frames changed      {deep,8:F0} ns"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"clock thread while a session runs: {clock:P2} "
            + $"of one core, of which {sleeps:P2} is the system's price of a thousand such sleeps a second, medians "
            + $"of {ClockRounds} in turn"));
        return string.Create(CultureInfo.InvariantCulture,
            $"depth50_ns={shallow:F0} depth10000_ns={deep:F0} clock_percent={100 * clock:F2} "
            + $"sleeps_percent={100 * sleeps:F2}");
    }

    /// <summary>Commits on a thread of its own, so that its stack is as deep as asked for and no deeper.</summary>
    private static double Measure(int depth, int changed)
    {
        double median = 0;
        var thread = new Thread(() => median = MeasureHere(depth, changed));
        thread.Start();
        thread.Join();
        return median;
    }

    private static double MeasureHere(int depth, int changed)
    {
        int ids = WovenAssembly.Register("commit", 2, static () => "1\ta\n1\tb\n");
        using var clock = new StandingClock();
        using Session session = Profiler.Start();
        ThreadStack stack = Probe.Current;
        for (int i = 0; i < depth - changed; i++)
        {
            stack.Enter(ids, 0);
        }

        // Until the JIT has compiled for the last time, in the background and no sooner than
        // 0.1 s after the first calls: a program commits a thousand times a second for long.
        for (int warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            CommitOften(stack, clock, ids, depth, changed);
            Thread.Sleep(50);
        }

        var times = new Series("");
        for (int round = 0; round < Rounds; round++)
        {
            times.Add(CommitOften(stack, clock, ids, depth, changed));
        }

        stack.Leave(0);
        return times.Median;
    }

    /// <summary>The mean of some commits, nanoseconds.</summary>
    private static double CommitOften(ThreadStack stack, StandingClock clock, int ids, int depth, int changed)
    {
        long spent = 0;
        for (int commit = 0; commit < Commits; commit++)
        {
            for (int i = 0; i < changed; i++)
            {
                stack.Enter(ids, commit % 2);
            }

            long start = Stopwatch.GetTimestamp();
            clock.Tick();
            stack.Leave(depth - changed);
            spent += Stopwatch.GetTimestamp() - start;
        }

        return spent * (1e9 / Stopwatch.Frequency) / Commits;
    }

    private static (double Clock, double Sleeps) SharesOfCore()
    {
        var clock = new Series("");
        var sleeps = new Series("");
        for (int round = 0; round < ClockRounds; round++)
        {
            sleeps.Add(ShareOfCore(static () => new SleepingThread()));
            clock.Add(ShareOfCore(static () => Profiler.Start()));
        }

        return (clock.Median, sleeps.Median);
    }

    /// <summary>The processor time, as a share of one core, of what an activity
    /// does in the background once it has settled.</summary>
    private static double ShareOfCore(Func<IDisposable> start)
    {
        using IDisposable activity = start();
        Thread.Sleep(TimeSpan.FromSeconds(1));
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long since = Stopwatch.GetTimestamp();
        Thread.Sleep(TimeSpan.FromSeconds(3));
        return (Environment.CpuUsage.TotalTime - before) / Stopwatch.GetElapsedTime(since);
    }

    /// <summary>A thread that sleeps at the same random moments as the clock
    /// thread, with the same rights, and does nothing else.</summary>
    private sealed class SleepingThread : IDisposable
    {
        private readonly Thread _thread;
        private bool _stopped;

        public SleepingThread()
        {
            _thread = new Thread(Sleep);
            _thread.Start();
        }

        public void Dispose()
        {
            Volatile.Write(ref _stopped, true);
            _thread.Join();
        }

        private void Sleep()
        {
            var schedule = new TickSchedule(new Random());
            using ISleeper sleeper = Sleeper.Create();
            sleeper.Hasten();
            for (long now = 0; !Volatile.Read(ref _stopped); now = schedule.Next)
            {
                schedule.Begin(now, 1_000_000);
                sleeper.Sleep(schedule.Next - now);
            }
        }
    }
}
