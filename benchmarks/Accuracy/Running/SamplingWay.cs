namespace Weft.Benchmarks;

/// <summary>A way of sampling: Weft's own, or one that is biased, which the benchmark has to catch.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Clock">The clock that drives Weft; null for its own.</param>
/// <param name="ChargesUpToProbe">Whether the estimate is not Weft's but one
/// that charges the time up to the probe that notices a tick.</param>
internal sealed record SamplingWay(string Name, Func<Clock>? Clock = null, bool ChargesUpToProbe = false)
{
    /// <summary>Weft as it is.</summary>
    public static SamplingWay Weft { get; } = new("weft");

    /// <summary>Control: a tick every millisecond.</summary>
    public static SamplingWay Grid { get; } = new("grid", static () => new GridClock(jitter: 0));

    /// <summary>Control: intervals uniform in 0.5-1.5 ms, each tick weighted with the time since the last.</summary>
    public static SamplingWay Uniform { get; } = new("uniform", static () => new UniformClock());

    /// <summary>Control: ticks as random as Weft's, but the time up to the
    /// probe is charged, not up to the tick.</summary>
    public static SamplingWay ProbeTime { get; } = new("probe", ChargesUpToProbe: true);

    /// <summary>The way of a name.</summary>
    public static SamplingWay Find(string name) =>
        new[] { Weft, Grid, Uniform, ProbeTime }.Single(way => way.Name == name);
}
