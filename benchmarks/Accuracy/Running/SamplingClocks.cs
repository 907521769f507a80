namespace Weft.Benchmarks;

/// <summary>Clocks that drive Weft in the accuracy benchmark: its own, and biased ones that the benchmark has to catch.</summary>
internal static class SamplingClocks
{
    /// <summary>Weft's own.</summary>
    public const string Weft = "weft";

    /// <summary>Control: a tick every millisecond.</summary>
    public const string Grid = "grid";

    /// <summary>Control: intervals uniform in 0.5-1.5 ms, each tick weighted with the time since the last.</summary>
    public const string Uniform = "uniform";

    /// <summary>The clock of a name; null for Weft's own.</summary>
    public static Func<Clock>? Find(string name) => name switch
    {
        Weft => null,
        Grid => static () => new GridClock(jitter: 0),
        Uniform => static () => new UniformClock(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such clock."),
    };
}
