namespace Weft.Benchmarks;

/// <summary>How long and how often the programs run.</summary>
/// <param name="Runs">Pairs of runs, one plain and one with a method made slower.</param>
/// <param name="Time">Wall time of a plain run, about; one that is slowed takes three times as long.</param>
/// <param name="LongRuns">Long runs besides: with one alone, chance decides
/// whether an overlap that ought to be 98.6 % is above 98 %.</param>
/// <param name="SamplesPerPath">How many samples, for each call path, a long run takes.</param>
internal sealed record AccuracyPlan(int Runs, TimeSpan Time, int LongRuns, int SamplesPerPath)
{
    /// <summary>What is judged: every figure of the documentation.</summary>
    public static AccuracyPlan Full { get; } = new(30, TimeSpan.FromSeconds(0.2), 3, 800);

    /// <summary>To see that everything works: too short to judge by.</summary>
    public static AccuracyPlan Quick { get; } = new(3, TimeSpan.FromSeconds(0.1), 1, 40);

    /// <summary>The same for a control, which is so far off that a third of it shows it.</summary>
    public AccuracyPlan ForControl() =>
        this with { Runs = Math.Min(Runs, 10), LongRuns = 1, SamplesPerPath = SamplesPerPath / 4 };

    /// <summary>How much slower a method is made, in plain runs: far above the
    /// tenth of a run that matters, since chance is the same for all.</summary>
    public static double Slowdown => 2;
}
