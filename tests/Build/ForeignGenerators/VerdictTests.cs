using Microsoft.CodeAnalysis.Text;
using Weft.Build.ForeignGenerators;
using Weft.Generator.Model;

namespace Weft.Build.Tests.ForeignGenerators;

/// <summary>A verdict is kept until something changes that it depends on.</summary>
public sealed class VerdictTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Generators_run_again_only_if_something_changed_that_they_see()
    {
        var (runs, level) = (_folder.Write("runs.txt", ""), _folder.Write("level.txt", "MakeSync"));
        var configuration = _folder.Write("a.globalconfig", $"is_global = true\nbuild_property.note = {runs}\n");
        var project = new GeneratorProject(_folder).WithGenerator("Maker", GeneratorSources.Noting)
            .With("A.cs",
                "partial class A { [MakeSync] static int M() { return 1; } [Where] static int N() { return 2; } }");

        Assert.Equal(["A.M: WEFT0024 (read by Maker)"], Weave());
        Assert.NotEmpty(File.ReadAllText(runs));

        File.WriteAllText(runs, "");
        Assert.Equal(["A.M: WEFT0024 (read by Maker)"], Weave());
        Assert.Empty(File.ReadAllText(runs));

        File.WriteAllText(level, "Where");
        Assert.Equal(["A.N: WEFT0024 (read by Maker)"], Weave());

        project.With("A.cs",
            "partial class A { [MakeSync] static int M() { return 1; } static int N() { return 2; } }");
        Assert.Empty(Weave());

        List<string> Weave() => [.. new GeneratorProjectResult(WeavePass.Run(
            project.Request with { Text = "the same", AdditionalFiles = [level],
                AnalyzerConfigurations = [configuration] })).Left];
    }

    [Fact]
    public void A_verdict_is_kept_whole_or_not_at_all()
    {
        var store = new VerdictStore(_folder.Path);
        var verdict = new Verdict([("/p/a b.cs", new ForeignRead(new TextSpan(3, 5), "WEFT0024", "A.B"))],
            ["weft: warning WEFT0111: text"], IsAgainstWeaving: true);
        Assert.Null(store.Find("one"));

        store.Keep("one", verdict);

        var found = store.Find("one")!;
        Assert.Equal(verdict.Parts.AsEnumerable(), found.Parts.AsEnumerable());
        Assert.Equal(verdict.Messages.AsEnumerable(), found.Messages.AsEnumerable());
        Assert.True(found.IsAgainstWeaving);
        Assert.Null(store.Find("two"));

        var file = _folder.Locate("weave.generators");
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text[..^5]);
        Assert.Null(store.Find("one"));
    }
}
