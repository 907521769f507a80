namespace Weft.Benchmarks;

/// <summary>What the table says of one program. Shares are between 0 and 1.</summary>
internal sealed record ProgramFigures
{
    /// <summary>Call paths of the exact tree.</summary>
    public required int Paths { get; init; }

    /// <summary>Samples of a plain run, mean.</summary>
    public required double Samples { get; init; }

    /// <summary>Degree of overlap of a plain run, mean.</summary>
    public required double Overlap { get; init; }

    /// <summary>What an ideal sampler would have reached in the same runs, mean.</summary>
    public required double IdealOverlap { get; init; }

    /// <summary>What an ideal sampler would have reached that looks at all threads at once, mean.</summary>
    public required double TogetherOverlap { get; init; }

    /// <summary>Standard error of the difference of the first two.</summary>
    public required double OverlapStandardError { get; init; }

    /// <summary>Samples of a long run, mean.</summary>
    public required double LongSamples { get; init; }

    /// <summary>Degree of overlap of a long run, mean.</summary>
    public required double LongOverlap { get; init; }

    /// <summary>What an ideal sampler can be expected to reach in it, mean.</summary>
    public required double LongIdealOverlap { get; init; }

    /// <summary>The same of one that looks at all threads at once, mean.</summary>
    public required double LongTogetherOverlap { get; init; }

    /// <summary>The largest error of a path's share in any long run, of those that have a hundredth or more.</summary>
    public required double PathError { get; init; }

    /// <summary>The largest that an ideal sampler can be expected to show in one.</summary>
    public required double IdealPathError { get; init; }

    /// <summary>The path that it is.</summary>
    public required string WorstPath { get; init; }

    /// <summary>The largest mean error of a notable path's share in the plain runs.</summary>
    public required double Bias { get; init; }

    /// <summary>Standard error of it.</summary>
    public required double BiasStandardError { get; init; }

    /// <summary>The path that it is.</summary>
    public required string BiasedPath { get; init; }

    /// <summary>The largest error of a movement, as a share of the distance by
    /// which a method was made slower.</summary>
    public required double CausalityError { get; init; }

    /// <summary>Standard error of it.</summary>
    public required double CausalityStandardError { get; init; }

    /// <summary>The method that it is.</summary>
    public required string CausalityMethod { get; init; }

    /// <summary>The distance as a share of a plain run.</summary>
    public required double Distance { get; init; }

    /// <summary>Pairs of paths in the right order, mean of the plain runs.</summary>
    public required double SameOrder { get; init; }

    /// <summary>What an ideal sampler can be expected to put in order.</summary>
    public required double IdealSameOrder { get; init; }

    /// <summary>Runs in which the hottest path of the estimate is the hottest in truth.</summary>
    public required double SameHottest { get; init; }

    /// <summary>In how many an ideal sampler can be expected to find it.</summary>
    public required double IdealSameHottest { get; init; }

    /// <summary>Sum of all paths against the exact one, median of the plain runs.</summary>
    public required double TotalError { get; init; }

    /// <summary>Duration against the clock, median of the plain runs.</summary>
    public required double WallError { get; init; }

    /// <summary>Processor time against <c>getrusage</c>, median of the plain runs.</summary>
    public required double ProcessorTimeError { get; init; }

    /// <summary>Time in pauses of the collector, mean of the plain runs.</summary>
    public required double PausedShare { get; init; }
}
