using Microsoft.CodeAnalysis;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>Builds and runs a program as written and woven.</summary>
/// <param name="IsValid">Whether the program compiles as written, and ends.</param>
/// <param name="Difference">What weaving changed; empty if nothing.</param>
internal sealed record Comparison(bool IsValid, string Difference)
{
    /// <param name="text">The program.</param>
    /// <param name="optimization">How it is compiled.</param>
    /// <param name="wholeAssembly">Whether everything is woven, marked or not.</param>
    public static Comparison Of(string text, OptimizationLevel optimization, bool wholeAssembly)
    {
        var options = new ProjectOptions
        {
            Optimization = optimization,
            WholeAssembly = wholeAssembly,
            Symbols = optimization == OptimizationLevel.Debug ? ["WEFT", "DEBUG"] : ["WEFT"],
        };
        var project = new SourceProject(options, ("Random.cs", text));
        var original = project.CompileOriginal();
        if (!original.Success)
        {
            return new Comparison(IsValid: false, string.Join('\n', original.Diagnostics.Where(line => line.Contains(" Error "))));
        }

        var woven = project.CompileWoven();
        var awaits = new InterpolatedAwaits(project.Trees[0]);
        var difference = DifferenceOf("diagnostics", awaits.WithoutColumnsBehind(original.Diagnostics), awaits.WithoutColumnsBehind(woven.Diagnostics));
        if (difference.Length == 0)
        {
            difference = DifferenceOf(
                "stops",
                SequencePoints.Comparable(original, project.Trees, optimization == OptimizationLevel.Release),
                SequencePoints.Comparable(woven, project.Trees, optimization == OptimizationLevel.Release));
        }

        if (difference.Length == 0)
        {
            difference = string.Join('\n', ["stops differ at ends:", .. SequencePoints.Undocumented(original, woven, project.Trees, optimization == OptimizationLevel.Release)]);
            difference = difference.EndsWith(':') ? "" : difference;
        }

        if (difference.Length > 0)
        {
            return new Comparison(IsValid: true, difference);
        }

        var run = ProgramRun.Of(original);
        return run.Output == ProgramRun.DidNotEnd
            ? new Comparison(IsValid: false, run.Output)
            : new Comparison(IsValid: true, DifferenceOf(run, ProgramRun.Of(woven), optimization));
    }

    private static string DifferenceOf(ProgramRun before, ProgramRun after, OptimizationLevel optimization)
    {
        var expected = Comparable(before.Output);
        var output = Comparable(after.Output);
        if (optimization == OptimizationLevel.Release)
        {
            (expected, output) = (ProgramOutput.WithoutPlaces(expected), ProgramOutput.WithoutPlaces(output));
        }

        return output != expected ? DifferenceOf("output", expected.Split('\n'), output.Split('\n'))
            : after.Open != 0 ? $"{after.Open} frames are open or were not closed in turn"
            : "";
    }

    private static string Comparable(string output) =>
        ProgramOutput.WithoutWaiting(ProgramOutput.WithoutPathHashes(ProgramOutput.WithoutFinallyNumbers(output)));

    private static string DifferenceOf(string what, IReadOnlyList<string> original, IReadOnlyList<string> woven)
    {
        if (original.SequenceEqual(woven))
        {
            return "";
        }

        var lines = original.Except(woven).Take(5).Select(line => "- " + line).Concat(woven.Except(original).Take(5).Select(line => "+ " + line));
        return $"{what} differ:\n{string.Join('\n', lines)}";
    }
}
