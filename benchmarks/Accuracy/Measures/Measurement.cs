namespace Weft.Benchmarks;

/// <summary>One run of a program: what it did, and what Weft says that it did.</summary>
/// <param name="Truth">Exact times of the call paths, nanoseconds, the tracer's cost taken out.</param>
/// <param name="Estimate">Weft's times of the same run, the same cost taken out.</param>
/// <param name="Samples">Ticks that fell into frames: what an ideal sampler would have had to go by.</param>
/// <param name="TogetherOverlap">What an ideal sampler reaches that looks at
/// all threads at once, with as many ticks as came.</param>
/// <param name="Wall">How long the run took, nanoseconds.</param>
/// <param name="TotalError">Weft's sum over all paths against the exact one, as a share of it.</param>
/// <param name="WallError">The capture's duration against the clock, as a share.</param>
/// <param name="ProcessorTimeError">The capture's processor time against <c>getrusage</c>, as a share.</param>
/// <param name="PausedShare">The share of the wall time that the garbage collector had paused the program.</param>
internal sealed record Measurement(
    PathTimes Truth,
    PathTimes Estimate,
    int Samples,
    double TogetherOverlap,
    double Wall,
    double TotalError,
    double WallError,
    double ProcessorTimeError,
    double PausedShare);
