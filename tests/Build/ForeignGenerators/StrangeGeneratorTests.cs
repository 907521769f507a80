using Weft.Build.ForeignGenerators;

namespace Weft.Build.Tests.ForeignGenerators;

/// <summary>Whatever a generator does, the build goes on, and the reader is told what came of it.</summary>
public sealed class StrangeGeneratorTests : IDisposable
{
    private const string Source =
        "partial class A { [MakeSync] static int M() { return 1; } static int N() { return 2; } }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_another_thing_in_every_run_is_no_difference()
    {
        var result = Project(GeneratorSources.Clock).With("A.cs", Source).Weave();
        Assert.Equal(["A.M: WEFT0024 (read by Maker)"], result.Left);
        Assert.Empty(result.Result.Messages);
    }

    [Fact]
    public void Where_no_two_runs_can_be_compared_members_with_attributes_are_left()
    {
        var result = Project(GeneratorSources.Restless).With("A.cs", Source).Weave();
        Assert.Equal(["A.M: WEFT0111 (read by Maker)"], result.Left);
        Assert.StartsWith("weft: warning WEFT0111: The source generator 'Maker' makes another thing ",
            Assert.Single(result.Result.Messages), StringComparison.Ordinal);
        Assert.Contains(": 1 member with an attribute of theirs is left as it is; ", result.Result.Messages[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_does_not_end_is_left_behind_and_members_with_attributes_are_left()
    {
        var request = Project(GeneratorSources.Endless).With("A.cs", Source).Request;

        // It never ends, so that any time will do.
        var verdict = GeneratorJudge.Judge(request, ProjectWeaver.Of(request), TimeSpan.FromMilliseconds(1));

        Assert.Equal(["WEFT0111"], verdict.Parts.Select(static part => part.Read.Id));
        Assert.Contains("'Maker' took too long when the weaver tried ", Assert.Single(verdict.Messages),
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_always_throws_changes_nothing()
    {
        var project = Project(GeneratorSources.Critic).With("A.cs",
            "class A { [Pure] static int M() { try { return 1; } finally { } } }");
        var result = project.Weave();
        Assert.Equal(["A.M"], result.Woven);
        Assert.Empty(result.Result.Messages);
    }

    [Fact]
    public void One_that_cannot_be_loaded_is_for_the_compiler_to_complain_about()
    {
        var project = new GeneratorProject(_folder).With("A.cs", Source);
        var request =
            project.Request with
            {
                Analyzers = [_folder.Write("No.dll", "no assembly"),
                _folder.Locate("Missing.dll")]
            };
        Assert.Empty(WeavePass.Run(request).Messages);
    }

    [Fact]
    public void What_lies_beside_a_generator_is_loaded_with_it()
    {
        var project = new GeneratorProject(_folder).With("A.cs", "class A { [Where] static int M() { return 1; } }");
        var dependency = project.Compile("Dependency", GeneratorSources.Dependency);
        project.WithGenerator("Maker", GeneratorSources.Depending, dependency);
        Assert.Equal(["A.M: WEFT0024 (read by Maker)"], project.Weave().Left);
    }

    [Fact]
    public void Generators_of_the_SDK_are_not_run()
    {
        var project = Project(GeneratorSources.Counter).With("A.cs", Source);
        Directory.CreateDirectory(_folder.Locate("sdk/10.0.100/Roslyn/bincore/"));
        Assert.NotEmpty(WeavePass.Run(project.Request).Messages);
        Assert.Empty(
            WeavePass.Run(
                project.Request with { RoslynDirectory = _folder.Locate("sdk/10.0.100/Roslyn/bincore/") }).Messages);
    }

    private GeneratorProject Project(string generator) =>
        new GeneratorProject(_folder).WithGenerator("Maker", generator);
}
