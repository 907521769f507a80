namespace Weft.Benchmarks;

/// <summary>Runs one program of the accuracy benchmark in this process and measures each run.</summary>
/// <param name="program">The program.</param>
/// <param name="way">How it is sampled.</param>
internal sealed class ProgramRunner(AccuracyProgram program, SamplingWay way)
{
    private const double NanosecondsPerMicrosecond = 1_000;
    private const int Draws = 20;

    private readonly Random _random = new(1);

    private double _roundTime;
    private double _extra;

    /// <summary>What an event costs, nanoseconds.</summary>
    public double TracerCost { get; private set; }

    /// <summary>Lets everything be compiled, and finds out how long a round takes. Nothing
    /// else may compute meanwhile: how much longer a slow call is follows from it.</summary>
    /// <param name="time">How long a run will be.</param>
    /// <param name="slowdown">By what multiple of it a slowed run takes longer.</param>
    public void WarmUp(TimeSpan time, double slowdown)
    {
        Frame.Register(program.Members);
        TracerCost = Weft.Benchmarks.TracerCost.Measure();
        var roundTimes = new Series("microseconds a round");
        double all = 0;
        double last = 0;
        for (int rounds = 1; all < 3 * time.TotalMicroseconds
            || last < time.TotalMicroseconds; rounds *= last < time.TotalMicroseconds ? 2 : 1)
        {
            last = Microseconds(rounds);
            all += last;
            if (last >= time.TotalMicroseconds / 4)
            {
                roundTimes.Add(last / rounds);
            }
        }

        _roundTime = roundTimes.Min;
        _extra = slowdown * _roundTime / program.SlowedCalls;
    }

    /// <summary>Finds out how long a round takes with whatever else computes now.</summary>
    public void Adapt(TimeSpan time) => _roundTime = Microseconds(Rounds(time)) / Rounds(time);

    /// <summary>Runs the program as it is.</summary>
    /// <param name="time">About how long.</param>
    public Measurement Run(TimeSpan time) => Measure(Rounds(time), extra: 0);

    /// <summary>Runs it with one method made slower.</summary>
    /// <param name="time">About how long it would take as it is.</param>
    public Measurement RunSlowed(TimeSpan time) => Measure(Rounds(time), _extra);

    private int Rounds(TimeSpan time) => Math.Max(1, (int)(time.TotalMicroseconds / _roundTime));

    private double Microseconds(int rounds) => Measure(rounds, extra: 0).Wall / NanosecondsPerMicrosecond;

    private Measurement Measure(int rounds, double extra)
    {
        Clock? before = way.Clock is null ? null : Clock.Exchange(way.Clock());
        try
        {
            return MeasureUnderClock(rounds, extra);
        }
        finally
        {
            if (before is not null)
            {
                Clock.Exchange(before);
            }
        }
    }

    private Measurement MeasureUnderClock(int rounds, double extra)
    {
        ThreadTrace.Begin();
        double processorTime = ProcessorTime.OfProcess();
        long ticks = Volatile.Read(ref PublishedTick.Number);
        TraceEvent start = ThreadTrace.Now(TraceEvent.Leave);
        Session session = Profiler.Start();
        program.Run(rounds, extra);
        TraceEvent end = ThreadTrace.Now(TraceEvent.Leave);
        Capture capture = session.Stop();
        ticks = Volatile.Read(ref PublishedTick.Number) - ticks;
        processorTime = ProcessorTime.OfProcess() - processorTime;
        program.Finish();
        return Compare(capture, start, end, ticks, processorTime);
    }

    private string NameOf(int member) => program.Members[member];

    private T Fill<T>(T tree, TraceEvent end)
        where T : ExactTree
    {
        foreach (ThreadTrace trace in ThreadTrace.All())
        {
            tree.Add(trace.Events, end);
        }

        return tree;
    }

    private Measurement Compare(Capture capture, TraceEvent start, TraceEvent end, long ticks, double processorTime)
    {
        ExactTree tree = Fill(new ExactTree(NameOf, LogicalPaths.Of), end);
        PathTimes exact = tree.Self;
        PathTimes captured = way.ChargesUpToProbe
            ? Fill(new ProbeTimeTree(NameOf, LogicalPaths.Of), end).Self : CapturedTimes.Of(capture);
        double wall = end.Time - start.Time;
        double paused = 100.0 * (end.Paused - start.Paused);
        return new Measurement(
            exact.Less(tree.Pieces, TracerCost),
            captured.Less(tree.Pieces, TracerCost),
            Samples: (int)Math.Max(1, ticks * exact.Total / (wall - paused)),
            TogetherOverlap: TogetherOverlap(exact, start, end, (int)ticks),
            Wall: wall,
            TotalError: (captured.Total / exact.Total) - 1,
            WallError: (capture.Header.Duration / wall) - 1,
            ProcessorTimeError: processorTime > 0 ? (capture.Header.CpuTime / processorTime) - 1 : 0,
            PausedShare: paused / wall);
    }

    private double TogetherOverlap(PathTimes exact, TraceEvent start, TraceEvent end, int ticks) =>
        Enumerable.Range(0, Draws)
        .Average(
            _ => Agreement.Overlap(exact,
                Fill(new TickedTree(NameOf, LogicalPaths.Of, TickedTree.Draw(_random, ticks, start, end)), end).Self));
}
