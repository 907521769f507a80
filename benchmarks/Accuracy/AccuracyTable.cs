using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>The tables of docs/accuracy.md.</summary>
internal static class AccuracyTable
{
    /// <summary>How well the trees agree.</summary>
    public static void PrintTrees(IEnumerable<(string Name, ProgramFigures Figures)> programs)
    {
        Console.WriteLine("| program | paths | samples | overlap | ideal | ideal, all threads at once | bias of a "
            + "path, points | samples, long runs | overlap | ideal | all at once | error of a path, points | ideal |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach ((string name, ProgramFigures figures) in programs)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {figures.Paths} | {figures.Samples:F0} | {Percent(figures.Overlap)} ± "
                + $"{Points(figures.OverlapStandardError)} | {Percent(figures.IdealOverlap)} | "
                + $"{Percent(figures.TogetherOverlap)} "
                + $"| {Signed(figures.Bias)} ± {Points(figures.BiasStandardError)} {Path(figures.BiasedPath)} "
                + $"| {figures.LongSamples:F0} | {Percent(figures.LongOverlap)} | {Percent(figures.LongIdealOverlap)} "
                + $"| {Percent(figures.LongTogetherOverlap)} "
                + $"| {Signed(figures.PathError)} {Path(figures.WorstPath)} | {Points(figures.IdealPathError)} |"));
        }
    }

    /// <summary>What follows from a change, and the sums.</summary>
    public static void PrintSums(IEnumerable<(string Name, ProgramFigures Figures)> programs)
    {
        Console.WriteLine("| program | slowed by | causality, % of that | same order | ideal | same hottest path | "
            + "ideal | sum of the paths | wall time | processor time | in pauses |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach ((string name, ProgramFigures figures) in programs)
        {
            Console.WriteLine(
                $"| {name} | {Percent(figures.Distance)} | {Signed(figures.CausalityError)} ± "
                + $"{Points(figures.CausalityStandardError)} {Path(figures.CausalityMethod)} "
                + $"| {Percent(figures.SameOrder)} | {Percent(figures.IdealSameOrder)} | "
                + $"{Percent(figures.SameHottest)} | {Percent(figures.IdealSameHottest)} "
                + $"| {Signed(figures.TotalError)} % | {Signed(figures.WallError)} % | "
                + $"{Signed(figures.ProcessorTimeError)} % | {Percent(figures.PausedShare)} |");
        }
    }

    /// <summary>A few words while the programs run.</summary>
    public static string Line(string name, ProgramFigures figures) =>
        $"{name,-34} overlap {Percent(figures.Overlap)} of {Percent(figures.IdealOverlap)}, long runs "
        + $"{Percent(figures.LongOverlap)} of {Percent(figures.LongIdealOverlap)}, "
        + $"bias {Signed(figures.Bias)} ± {Points(figures.BiasStandardError)}, causality "
        + $"{Signed(figures.CausalityError)} ± {Points(figures.CausalityStandardError)} %";

    private static string Path(string path) => path.Replace(";", " > ", StringComparison.Ordinal);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} %");

    private static string Points(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:F2}");

    private static string Signed(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * share:+0.00;-0.00;0.00}");
}
