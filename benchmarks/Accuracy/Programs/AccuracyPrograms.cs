namespace Weft.Benchmarks;

/// <summary>The programs of the accuracy benchmark.</summary>
internal static class AccuracyPrograms
{
    private const long Millisecond = 1_000_000;

    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<AccuracyProgram> All { get; } =
    [
        new TreeProgram("CPU-bound tree", threads: 1),
        new RecursionProgram(),
        new ShortCallsProgram(),
        new PeriodicProgram("ends before a millisecond", Millisecond, jitter: 0, ("edge", 0.03), ("work", 0.7),
            ("late", 0.97), ("eve", 1)),
        new PeriodicProgram("period 0.5 ms", Millisecond / 2, jitter: 0, ("prepare", 0.2), ("step", 0.7), ("rest", 1)),
        new PeriodicProgram("period 1.000 ms", Millisecond, jitter: 0, ("prepare", 0.2), ("step", 0.5), ("rest", 1)),
        new PeriodicProgram("period 1 ms, jitter", Millisecond, jitter: 0.2, ("prepare", 0.2), ("step", 0.5),
            ("rest", 1)),
        new EchoProgram(),
        new DensityProgram(),
        new BlockedProgram(),
        new PoolProgram(),
        new ThreadChurnProgram(),
        new FanOutProgram(),
        new CollectedProgram(),
        new TreeProgram("one CPU, two threads", threads: 2) { Processors = "0" },
        new TreeProgram("oversubscribed", threads: 1) { HogsPerProcessor = 2 },
    ];

    /// <summary>The program of a name.</summary>
    public static AccuracyProgram Find(string name) => All.Single(program => program.Name == name);
}
