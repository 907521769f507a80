using Microsoft.CodeAnalysis;
using Weft.Generator.Tests.Harness;
using Weft.Generator.Tests.RandomPrograms;

namespace Weft.Generator.Tests.Analyzers;

/// <summary>
/// No rule of an analyzer speaks of a woven program that was silent about the line of the original,
/// and those that fall silent are the ones that the documentation lists. All rules of the SDK and
/// of StyleCop are asked, also those that are off. <c>WEFT_ALL_ANALYSES=1</c> takes all cases.
/// </summary>
public class WovenAnalysisTests
{
    /// <summary>
    /// Of the user's own "#line hidden" the rules conclude that all above the first directive is hidden, which is not
    /// so in the copy.
    /// </summary>
    private const string HasHiddenLines = "LineDirectives.cs";

    /// <summary>They look for what a body, a block or an accessor is, and find what was made of it.</summary>
    private static readonly string[] s_silent =
    [
        "IDE0010", "IDE0011", "IDE0021", "IDE0022", "IDE0023", "IDE0024", "IDE0025", "IDE0026", "IDE0027", "IDE0032",
        "IDE0034", "IDE0046", "IDE0053", "IDE0059", "IDE0061", "IDE0090", "IDE0360", "CA1508", "CA2007", "SA1633",
    ];

    // The rules take seconds for each program; these cases have everything that was found to make a difference.
    private static readonly string[] s_usual =
    [
        "AsyncAwaits.cs", "AsyncChoices.cs", "AsyncDisposal.cs", "AsyncExceptions.cs", "AsyncIterators.cs",
        "AsyncNullability.cs", "ConstantChoices.cs", "Constructors.cs", "Interfaces.cs", "Iterators.cs",
        "Lambdas.cs", "Properties.cs", "Unreachable.cs",
    ];

    public static TheoryData<string> Cases() =>
        [.. Environment.GetEnvironmentVariable("WEFT_ALL_ANALYSES") is { Length: > 0 }
            ? WeavingCase.Names().Where(static name => name != HasHiddenLines) : s_usual];

    [Theory]
    [MemberData(nameof(Cases))]
    public void They_say_no_more_of_a_case(string name) =>
        AssertSame(WeavingCase.Load(name).Project(OptimizationLevel.Release));

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void They_say_no_more_of_a_random_program(int seed, bool isWhole) => AssertSame(new SourceProject(
        new ProjectOptions
        {
            WholeAssembly = isWhole,
            Optimization = OptimizationLevel.Debug,
            Symbols = ["WEFT", "DEBUG"],
        },
        ("Random.cs", RandomProgram.Of(seed, 60).ToString())));

    /// <summary>The test would notice: the rules do run, and the weave moves
    /// none of what is not inside of it.</summary>
    [Fact]
    public void They_speak()
    {
        var said = Analyze(WeavingCase.Load("Methods.cs").Project(OptimizationLevel.Release), isWoven: true);
        Assert.Contains(said, static one => one.StartsWith("CA", StringComparison.Ordinal));
        Assert.Contains(said, static one => one.StartsWith("IDE", StringComparison.Ordinal));
        Assert.DoesNotContain(said, static one => one.Contains(" threw ", StringComparison.Ordinal));
    }

    private static void AssertSame(SourceProject project)
    {
        var silent = SilencedIn(project).Concat(s_silent).ToHashSet();
        var before = Analyze(project, isWoven: false);
        var after = Analyze(project, isWoven: true);
        var lines = before.Select(LineOf).ToHashSet();
        var added = after.Where(one => !lines.Contains(LineOf(one))).Select(static one => "+ " + one);
        lines = [.. after.Select(LineOf)];
        var lost = before.Where(one => !lines.Contains(LineOf(one)) && !silent.Contains(one.Split(' ')[0]))
            .Select(static one => "- " + one);
        string[] differences = [.. added, .. lost];
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    // The first lines of a copy list what is silenced on purpose.
    private static IEnumerable<string> SilencedIn(SourceProject project) => project.WovenTrees()
        .SelectMany(static tree => tree.GetText().ToString().Split('\n')
            .Where(static line => line.StartsWith("#pragma warning disable", StringComparison.Ordinal)))
        .SelectMany(static line => line["#pragma warning disable".Length..].Split(','))
        .Select(static id => id.Trim());

    // The rule, the file and the line: columns may differ behind an await in a string, and ends of what was wrapped.
    private static string LineOf(string said) => said.Split(',')[0];

    private static string[] Analyze(SourceProject project, bool isWoven)
    {
        var written = project.AsWritten();
        var trees = isWoven ? project.WovenTrees() : written.SyntaxTrees;
        return CompilersOwn.Call(
            typeof(AnalyzerRun),
            nameof(AnalyzerRun.Of),
            project.Options.ProjectDirectory,
            written.Options.OutputKind == OutputKind.ConsoleApplication,
            project.Options.Optimization == OptimizationLevel.Release,
            (int)project.Options.Language,
            project.Options.Symbols,
            RuntimeStub.Image.ToArray(),
            trees.Select(static tree => tree.FilePath).ToArray(),
            trees.Select(static tree => tree.GetText().ToString()).ToArray());
    }
}
