using System.Diagnostics;
using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>What recorders add to a commit and to a suspension, and what a million
/// segments cost whoever takes, saves and loads a capture of them.</summary>
internal sealed class TimelineBenchmark() : Benchmark("timeline",
    "cost of recorders, and of captures of a million segments")
{
    private const int Rounds = 30;
    private const int WarmUps = 5;
    private const int Commits = 5_000;
    private const int Suspensions = 10_000;
    private const int Million = 1_000_000;

    public override string Run()
    {
        (string Name, Recorder Recorder)[] recorders = [("call tree", Recorder.CallTree),
            ("timeline", Recorder.Timeline), ("one of the program's own", new CountingRecorder())];
        double[] commits = Measure(recorders, MeasureCommits);
        double[] suspensions = Measure(recorders[..2], MeasureSuspensions);
        Console.WriteLine("least of 30 rounds in turn, ns: a commit at depth 50 with 5 frames changed, the tick's "
            + "publication included; a suspension with what follows it");
        for (int i = 0; i < recorders.Length; i++)
        {
            string suspension = i < suspensions.Length
                ? suspensions[i].ToString("F0", CultureInfo.InvariantCulture) : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  "
                + $"{recorders[i].Name,-26}{commits[i],8:F0}{suspension,8}"));
        }

        string million = MeasureMillion();
        return string.Create(CultureInfo.InvariantCulture,
            $"commit_ns={commits[0]:F0} timeline_ns={commits[1]:F0} own_ns={commits[2]:F0} "
            + $"suspension_more_ns={suspensions[1] - suspensions[0]:F0} {million}");
    }

    private static double[] Measure((string Name, Recorder Recorder)[] recorders, Func<Recorder, double> measure)
    {
        Series[] series = Array.ConvertAll(recorders, static recorder => new Series(recorder.Name));
        for (int round = -WarmUps; round < Rounds; round++)
        {
            for (int i = 0; i < recorders.Length; i++)
            {
                double time = OnThread(() => measure(recorders[i].Recorder));
                if (round >= 0)
                {
                    series[i].Add(time);
                }
            }
        }

        // The least: a round is so short that neighbours who take the processor away double it.
        return Array.ConvertAll(series, static one => one.Min);
    }

    private static double MeasureCommits(Recorder recorder)
    {
        using var clock = new StandingClock();
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = recorder });
        Commit(clock, Commits / 5);
        return Commit(clock, Commits);
    }

    /// <summary>Commits that each find another path than the one before, and their mean in nanoseconds.</summary>
    private static double Commit(StandingClock clock, int count)
    {
        const int Depth = 50;
        const int Changed = 5;
        int ids = WovenAssembly.Register("timeline", 2, static () => "1\ta\n1\tb\n");
        ThreadStack stack = Probe.Current;
        for (int i = 0; i < Depth - Changed; i++)
        {
            stack.Enter(ids, 0);
        }

        long spent = 0;
        for (int commit = 0; commit < count; commit++)
        {
            for (int i = 0; i < Changed; i++)
            {
                stack.Enter(ids, commit % 2);
            }

            long start = Stopwatch.GetTimestamp();
            clock.Tick();
            stack.Leave(Depth - Changed);
            spent += Stopwatch.GetTimestamp() - start;
        }

        stack.Leave(0);
        return spent * (1e9 / Stopwatch.Frequency) / count;
    }

    private static double MeasureSuspensions(Recorder recorder)
    {
        int ids = WovenAssembly.Register("timeline", 2, static () => "1\ta\n1\tb\n");
        using Session session =
            Profiler.Start(new ProfilerOptions { Interval = ProfilerOptions.MaxInterval, Recorder = recorder });
        SuspendableFrame frame = SuspendableFrame.Enter(ids, 0);
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Suspensions; i++)
        {
            frame.Suspend();
            frame.Resume();
        }

        double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds / Suspensions;
        frame.Dispose();
        return time;
    }

    /// <summary>A capture of a million segments.</summary>
    private static string MeasureMillion()
    {
        Capture capture = null!;
        double snapshot = 0;
        OnThread(() =>
        {
            using var clock = new StandingClock();
            using Session session = Profiler.Start(new ProfilerOptions { Recorder = Recorder.Timeline });
            Commit(clock, Million);
            long start = Stopwatch.GetTimestamp();
            capture = session.Snapshot();
            snapshot = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            return snapshot;
        });
        using var file = new MemoryStream();
        long saving = Stopwatch.GetTimestamp();
        capture.Save(file);
        double save = Stopwatch.GetElapsedTime(saving).TotalMilliseconds;
        file.Position = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        long loading = Stopwatch.GetTimestamp();
        int segments = Capture.Load(file).Timeline!.Threads.Max(static thread => thread.Segments.Length);
        double load = Stopwatch.GetElapsedTime(loading).TotalMilliseconds;
        double megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{segments} segments: snapshot {snapshot:F0} ms, save {save:F0} ms ({file.Length / 1e6:F1} MB), load "
            + $"{load:F0} ms ({megabytes:F0} MB allocated)"));
        return string.Create(CultureInfo.InvariantCulture,
            $"snapshot_ms={snapshot:F0} save_ms={save:F0} file_mb={file.Length / 1e6:F1} load_ms={load:F0}");
    }

    private static double OnThread(Func<double> measure)
    {
        double result = 0;
        var thread = new Thread(() => result = measure());
        thread.Start();
        thread.Join();
        return result;
    }

    /// <summary>The least that a recorder can do.</summary>
    private sealed class CountingRecorder() : Recorder("counting")
    {
        protected override ThreadRecorder CreateThreadRecorder(Thread thread) => new Counter();

        private sealed class Counter : ThreadRecorder
        {
            public int Count { get; private set; }

            public override void Record(in Charge charge) => Count++;
        }
    }
}
