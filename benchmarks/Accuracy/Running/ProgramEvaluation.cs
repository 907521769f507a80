namespace Weft.Benchmarks;

/// <summary>Runs a program as often as planned and makes the figures of the table from the runs.</summary>
internal static class ProgramEvaluation
{
    private const int Draws = 200;
    private const double Margin = 1.1;

    /// <summary>Runs it, plain and slowed in turn, then for long.</summary>
    public static ProgramFigures Evaluate(AccuracyProgram program, AccuracyPlan plan, SamplingWay way)
    {
        var runner = new ProgramRunner(program, way);
        runner.WarmUp(plan.Time, AccuracyPlan.Slowdown);
        using (new Hogs(program.HogsPerProcessor * Environment.ProcessorCount))
        {
            runner.Adapt(plan.Time);
            var causality = new Causality(program.Slowed);
            var plain = new List<Measurement>();
            for (int run = 0; run < plan.Runs; run++)
            {
                plain.Add(runner.Run(plan.Time));
                causality.Add(plain[^1], runner.RunSlowed(plan.Time));
            }

            int samples = plan.SamplesPerPath * plain.Max(static run => run.Truth.Paths.Count);
            TimeSpan time = plan.Time * (samples / plain.Average(static run => run.Samples));
            return Figures(plain, causality,
                [.. Enumerable.Range(0, plan.LongRuns).Select(_ => LongRun(runner, time, samples))]);
        }
    }

    // With less work beside it than before, the program was done too soon.
    private static Measurement LongRun(ProgramRunner runner, TimeSpan time, int samples)
    {
        Measurement run = runner.Run(time * Margin);
        return run.Samples >= samples ? run : runner.Run(time * (Margin * Margin * samples / run.Samples));
    }

    private static ProgramFigures Figures(List<Measurement> plain, Causality causality, List<Measurement> longRuns)
    {
        var ideal = new IdealSampler(seed: 1);
        double[] overlaps = Overlaps(plain);
        double[] bounds = IdealOverlaps(plain, ideal);
        (string worstPath,
            double pathError) = longRuns.Select(static run => Agreement.LargestError(run.Truth, run.Estimate))
                .MaxBy(static path => Math.Abs(path.Error));
        MeanError moved = causality.LargestError;
        MeanError bias = ShareErrors.Largest(plain);
        return new ProgramFigures
        {
            Paths = longRuns.Max(static run => run.Truth.Paths.Count),
            Samples = plain.Average(static run => run.Samples),
            Overlap = overlaps.Average(),
            IdealOverlap = bounds.Average(),
            TogetherOverlap = plain.Average(static run => run.TogetherOverlap),
            OverlapStandardError =
                Spread.StandardError([.. overlaps.Zip(bounds, static (overlap, bound) => overlap - bound)]),
            LongSamples = longRuns.Average(static run => run.Samples),
            LongOverlap = Overlaps(longRuns).Average(),
            LongIdealOverlap = IdealOverlaps(longRuns, ideal).Average(),
            LongTogetherOverlap = longRuns.Average(static run => run.TogetherOverlap),
            PathError = pathError,
            IdealPathError =
                longRuns.Average(
                    run => ideal.Mean(run.Truth, run.Samples, Draws,
                        static (truth, estimate) => Math.Abs(Agreement.LargestError(truth, estimate).Error))),
            WorstPath = worstPath,
            Bias = bias.Error,
            BiasStandardError = bias.StandardError,
            BiasedPath = bias.What,
            CausalityError = moved.Error,
            CausalityStandardError = moved.StandardError,
            CausalityMethod = moved.What,
            Distance = causality.Distance / plain.Average(static run => run.Truth.Total),
            SameOrder = plain.Average(static run => Agreement.SameOrder(run.Truth, run.Estimate)),
            IdealSameOrder = plain.Average(run => ideal.Mean(run.Truth, run.Samples, Draws, Agreement.SameOrder)),
            SameHottest = plain.Average(static run => Agreement.SameHottest(run.Truth, run.Estimate)),
            IdealSameHottest = plain.Average(run => ideal.Mean(run.Truth, run.Samples, Draws, Agreement.SameHottest)),
            TotalError = Series.MedianOf(plain.Select(static run => run.TotalError)),
            WallError = Series.MedianOf(plain.Select(static run => run.WallError)),
            ProcessorTimeError = Series.MedianOf(plain.Select(static run => run.ProcessorTimeError)),
            PausedShare = plain.Average(static run => run.PausedShare),
        };
    }

    private static double[] Overlaps(List<Measurement> runs) =>
        [.. runs.Select(static run => Agreement.Overlap(run.Truth, run.Estimate))];

    private static double[] IdealOverlaps(List<Measurement> runs, IdealSampler ideal) =>
        [.. runs.Select(run => ideal.Mean(run.Truth, run.Samples, Draws, Agreement.Overlap))];
}
