using Microsoft.CodeAnalysis;
using Weft.Generator.Tests.Harness;
using Weft.Generator.Tests.RandomPrograms;

namespace Weft.Generator.Tests.Analyzers;

/// <summary>Analyzers say of a woven program what they say of the original, at the same places.</summary>
public class WovenAnalysisTests
{
    [Theory]
    [MemberData(nameof(TransparencyTests.Cases), MemberType = typeof(TransparencyTests))]
    public void Of_the_cases(string name, string configuration) =>
        AssertSame(WeavingCase.Load(name).Project(Enum.Parse<OptimizationLevel>(configuration)));

    [Fact]
    public void Of_random_programs()
    {
        foreach (var seed in Enumerable.Range(0, 20))
        {
            AssertSame(Random(seed));
        }
    }

    private static SourceProject Random(int seed) => new(
        new ProjectOptions
        {
            WholeAssembly = seed % 3 == 0,
            Optimization = seed % 2 == 0 ? OptimizationLevel.Debug : OptimizationLevel.Release,
            Symbols = seed % 2 == 0 ? ["WEFT", "DEBUG"] : ["WEFT"],
        },
        ("Random.cs", RandomProgram.Of(seed, 30).ToString()));

    private static void AssertSame(SourceProject project)
    {
        var before = Analyze(project, project.AsWritten().SyntaxTrees);
        var after = Analyze(project, project.WovenTrees());
        string[] differences = [.. Without(before, after).Select(static one => "- " + one),
            .. Without(after, before).Select(static one => "+ " + one)];
        File.AppendAllLines("/tmp/faults/analysis.log", differences);
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    private static List<string> Without(IEnumerable<string> all, IEnumerable<string> others)
    {
        var left = all.Order(StringComparer.Ordinal).ToList();
        foreach (var one in others)
        {
            left.Remove(one);
        }

        return left;
    }

    private static string[] Analyze(SourceProject project, IEnumerable<SyntaxTree> trees)
    {
        var all = trees.ToList();
        return CompilersOwn.Call(
            typeof(AnalyzerRun),
            nameof(AnalyzerRun.Of),
            project.Options.ProjectDirectory,
            project.AsWritten().Options.OutputKind == OutputKind.ConsoleApplication,
            project.Options.Optimization == OptimizationLevel.Release,
            (int)project.Options.Language,
            project.Options.Symbols,
            RuntimeStub.Image.ToArray(),
            all.Select(static tree => tree.FilePath).ToArray(),
            all.Select(static tree => tree.GetText().ToString()).ToArray());
    }
}
