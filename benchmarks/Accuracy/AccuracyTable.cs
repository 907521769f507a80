using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>The table of docs/accuracy.md.</summary>
internal static class AccuracyTable
{
    /// <summary>Its two first lines.</summary>
    public const string Header =
        "| program | paths | overlap, short run | ideal | overlap, long run | ideal | largest error of a path | ideal | causality | order | ideal | sum | wall | CPU |\n"
        + "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

    /// <summary>The line of one program.</summary>
    public static string Row(string name, ProgramFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {figures.Paths} | {Percent(figures.Overlap)} +- {Points(figures.OverlapError)} | {Percent(figures.IdealOverlap)} "
        + $"| {Percent(figures.LongOverlap)} | {Percent(figures.LongIdealOverlap)} | {Signed(figures.PathError)} {figures.WorstPath.Replace(";", " > ", StringComparison.Ordinal)} | {Points(figures.IdealPathError)} "
        + $"| {Signed(figures.CausalityError)} % {figures.CausalityMethod} | {Percent(figures.SameOrder)} | {Percent(figures.IdealSameOrder)} "
        + $"| {Signed(figures.TotalError)} % | {Signed(figures.WallError)} % | {Signed(figures.ProcessorTimeError)} % |");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} %");

    private static string Points(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:F2}");

    private static string Signed(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:+0.00;-0.00}");
}
