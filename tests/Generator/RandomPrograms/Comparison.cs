using Microsoft.CodeAnalysis;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>Builds and runs a program as written and woven.</summary>
/// <param name="IsValid">Whether the program compiles as written.</param>
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
        var difference = DifferenceOf("diagnostics", original.Diagnostics, woven.Diagnostics);
        if (difference.Length == 0)
        {
            var texts = project.Trees.ToDictionary(tree => tree.FilePath, tree => tree.GetText());
            difference = DifferenceOf(
                "stops",
                SequencePoints.Comparable(original, texts, optimization == OptimizationLevel.Release),
                SequencePoints.Comparable(woven, texts, optimization == OptimizationLevel.Release));
        }

        return new Comparison(IsValid: true, difference.Length > 0 ? difference : DifferenceOfRuns(original, woven, optimization));
    }

    private static string DifferenceOfRuns(CompiledProgram original, CompiledProgram woven, OptimizationLevel optimization)
    {
        var before = ProgramRun.Of(original);
        var after = ProgramRun.Of(woven);
        Func<string, string> comparable = optimization == OptimizationLevel.Release ? ProgramOutput.WithoutPlaces : output => output;
        var expected = comparable(before.Output);
        var output = comparable(after.Output);
        return output != expected ? DifferenceOf("output", expected.Split('\n'), output.Split('\n'))
            : after.Open != 0 ? $"{after.Open} frames are open or were not closed in turn"
            : "";
    }

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
