using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>
/// Whether the tracer itself can be trusted: half of a program's work is done in pieces of 5 us,
/// each with a frame, and the same work once more in one frame, so that the true share is known
/// without any measurement. The tracer, Weft beside it, and Weft alone each have to find one half.
/// </summary>
internal static class NullExperiment
{
    private const double Known = 0.5;

    // Of the bound of one point, chance alone may take no more than a third.
    private const int RunsForEach = 4;

    /// <summary>Runs it as often as planned.</summary>
    public static Figures Run(AccuracyPlan plan)
    {
        var program = new HalvesProgram();
        var runner = new ProgramRunner(program, SamplingWay.Weft);
        runner.WarmUp(plan.Time, AccuracyPlan.Slowdown);
        var tracer = new List<double>();
        var beside = new List<double>();
        var alone = new List<double>();
        for (int run = 0; run < RunsForEach * plan.Runs; run++)
        {
            Measurement traced = runner.Run(plan.Time);
            tracer.Add(HalvesProgram.ShareInPieces(traced.Truth));
            beside.Add(HalvesProgram.ShareInPieces(traced.Estimate));
            Frame.IsTraced = false;
            alone.Add(HalvesProgram.ShareInPieces(runner.Run(plan.Time).Estimate));
            Frame.IsTraced = true;
        }

        return new Figures(runner.TracerCost, Error.Of(tracer), Error.Of(beside), Error.Of(alone));
    }

    /// <summary>How far each is from one half, in points.</summary>
    /// <param name="TracerCost">Nanoseconds of an event, which were taken out.</param>
    /// <param name="Tracer">The tracer.</param>
    /// <param name="Beside">Weft beside the tracer.</param>
    /// <param name="Alone">Weft without the tracer.</param>
    internal sealed record Figures(double TracerCost, Error Tracer, Error Beside, Error Alone)
    {
        /// <summary>The largest of the three.</summary>
        public double Largest => new[] { Tracer, Beside, Alone }.Max(static error => Math.Abs(error.Mean));

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"null experiment, a share known to be 50 %: tracer {Tracer}, Weft beside it {Beside}, Weft alone {Alone} "
            + $"points; {TracerCost:F0} ns an event taken out");
    }

    /// <summary>A mean error and its standard error, in points.</summary>
    internal readonly record struct Error(double Mean, double StandardError)
    {
        public static Error Of(List<double> shares) =>
            new(100 * (shares.Average() - Known), 100 * Spread.StandardError(shares));

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Mean:+0.00;-0.00} +- {StandardError:F2}");
    }
}
