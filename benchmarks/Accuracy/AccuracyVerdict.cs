namespace Weft.Benchmarks;

/// <summary>What the figures have to be. Whatever does not hold is said, and
/// the benchmark ends with exit code 1.</summary>
internal static class AccuracyVerdict
{
    private const double OverlapBound = 0.01;
    private const double BiasBound = 0.01;
    private const double BiasInSigmas = 4;
    private const double LongOverlapBound = 0.98;
    private const double CausalityBound = 0.02;
    private const double WallBound = 0.01;
    private const double ProcessorTimeBound = 0.02;
    private const double PausedBound = 0.2;
    private const double ControlBound = 0.03;
    private const double KnownBound = 1;

    /// <summary>Judges Weft, and the harness by its controls.</summary>
    public static void Judge(
        NullExperiment.Figures known,
        IEnumerable<(string Name, ProgramFigures Figures)> programs,
        IReadOnlyCollection<(string Name, ProgramFigures Figures)> controls)
    {
        Require(known.Largest <= KnownBound, "null experiment",
            "the tracer, or Weft beside it, is more than a point off the share that is known");
        foreach ((string name, ProgramFigures figures) in programs)
        {
            Judge(name, figures);
        }

        foreach ((string name, ProgramFigures figures) in controls)
        {
            Require(IsBiased(figures), name, "no path has a bias, so the harness would not notice one");
        }

        Require(
            controls.Any(static control => control.Figures.IdealOverlap - control.Figures.Overlap > ControlBound)
                && controls.Any(static control => Math.Abs(control.Figures.CausalityError) > ControlBound),
            "controls",
            "none has too little overlap, or none breaks causality, so the harness would not notice that Weft does");
    }

    private static void Judge(string program, ProgramFigures figures)
    {
        Require(figures.IdealOverlap - figures.Overlap <= OverlapBound, program,
            "the overlap of short runs is more than a point below that of an ideal sampler");
        Require(!IsBiased(figures), program, "a path's mean error is more than a point and more than chance explains");
        Require(figures.LongIdealOverlap - figures.LongOverlap <= OverlapBound, program,
            "the overlap of the long runs is more than a point below that of an ideal sampler");
        Require(figures.LongOverlap >= LongOverlapBound, program, "the overlap of the long runs is below 98 %");
        Require(Math.Abs(figures.CausalityError) <= CausalityBound, program,
            "a method moved by more than 2 % of the distance too much or too little");
        Require(Math.Abs(figures.WallError) <= WallBound, program, "the duration is more than 1 % off");
        Require(Math.Abs(figures.ProcessorTimeError) <= ProcessorTimeBound, program,
            "the processor time is more than 2 % off");
        Require(program != CollectedProgram.Title || figures.PausedShare >= PausedBound, program,
            "the collector paused it for less than a fifth of the time");
    }

    private static bool IsBiased(ProgramFigures figures) =>
        Math.Abs(figures.Bias) > BiasBound && Math.Abs(figures.Bias) > BiasInSigmas * figures.BiasStandardError;

    private static void Require(bool holds, string what, string otherwise)
    {
        if (!holds)
        {
            Console.WriteLine($"FAILED: {what}: {otherwise}.");
            Environment.ExitCode = 1;
        }
    }
}
