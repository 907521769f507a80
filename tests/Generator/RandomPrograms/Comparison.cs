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
            return new Comparison(IsValid: false,
                string.Join('\n', original.Diagnostics.Where(line => line.Contains(" Error "))));
        }

        var woven = project.CompileWoven();
        var awaits = new InterpolatedAwaits(project.Trees[0]);
        var difference = DifferenceOf("diagnostics", awaits.WithoutColumnsBehind(original.Diagnostics),
            awaits.WithoutColumnsBehind(woven.Diagnostics));
        if (difference.Length == 0)
        {
            var stops = StopComparison.Differences(original, woven, project.Trees,
                optimization == OptimizationLevel.Release);
            difference = stops.Count == 0 ? "" : $"stops differ:\n{string.Join('\n', stops.Take(10))}";
        }

        if (difference.Length > 0)
        {
            return new Comparison(IsValid: true, difference);
        }

        return OfRuns(original, woven, optimization);
    }

    // The framework's own methods are compiled again once they are hot, here in the middle of a test, and what is
    // inlined then is gone from traces: Sum(source) calls Sum<T, R>(source), and either may be named. So a woven run is
    // to be like one of the original, before it or after it: no difference that only the woven one shows is let pass.
    private static Comparison OfRuns(CompiledProgram original, CompiledProgram woven, OptimizationLevel optimization)
    {
        var before = ProgramRun.Of(original);
        if (before.Output == ProgramRun.DidNotEnd)
        {
            return new Comparison(IsValid: false, before.Output);
        }

        var run = ProgramRun.Of(woven);
        var difference = DifferenceOf(before, run, optimization);
        return new Comparison(IsValid: true,
            difference.Length == 0 ? "" : DifferenceOf(ProgramRun.Of(original), run, optimization));
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
        ProgramOutput.WithoutWaiting(ProgramOutput.WithoutPathHashes(ProgramOutput.WithoutFunctionNumbers(
            ProgramOutput.WithoutFinallyNumbers(output))));

    private static string DifferenceOf(string what, IReadOnlyList<string> original, IReadOnlyList<string> woven)
    {
        if (original.SequenceEqual(woven))
        {
            return "";
        }

        var lines = original.Except(woven).Take(5).Select(line => "- " + line)
            .Concat(woven.Except(original).Take(5).Select(line => "+ " + line));
        return $"{what} differ:\n{string.Join('\n', lines)}";
    }
}
