using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// The sure test: the generators run over the program as it was written and as it is woven, and what they make is
/// compared. Where it differs, the
/// files and members are found that have to stay as they are, until it is the same.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="programs">The programs to run them over.</param>
/// <param name="mentions">The attributes that they name.</param>
internal sealed class Trial(ProjectWeaver project, Programs programs, Mentions mentions)
{
    private readonly ImmutableDictionary<string, SyntaxTree> _originals =
        project.Original.SyntaxTrees.DistinctBy(static tree => tree.FilePath)
            .ToImmutableDictionary(static tree => tree.FilePath);

    /// <summary>Runs the generators and decides which members may be woven.</summary>
    /// <exception cref="TimeoutException">They took too long.</exception>
    public Verdict Judge(GeneratorRun run)
    {
        var woven = project.Weave(ForeignReadTable.Nothing);
        var before = run.Over(project.Original);
        if (!Difference.Between(before, run.Over(programs.Woven(woven)), noise: null).Any())
        {
            return Verdict.Nothing;
        }

        // Only now, because most generators make the same of the same program.
        var comparison = new Comparison(run, before, Noise.Between(before, run.Over(project.Original)));
        if (comparison.With(programs.Registered(woven)) is { Count: > 0 } unavoidable)
        {
            return Against([.. unavoidable.Select(static one => one.Generator).Distinct()]);
        }

        var left = LeftParts.None.With(Mentioning(comparison.Restless), ForeignDiagnostics.Unknown);
        left = left.With(ReadByPath(comparison), ForeignDiagnostics.Path);
        var (members, rest) = ReadByText(comparison, left);
        return rest.IsEmpty
            ? new Verdict(left.With(members, ForeignDiagnostics.Text).Reads,
                [.. ForeignDiagnostics.Restless(left, comparison.Restless), .. ForeignDiagnostics.ReadByPath(left)])
            : Against(rest);
    }

    /// <summary>
    /// Says what may be woven as far as it is known without a run: a member with an attribute of which a generator
    /// speaks is left.
    /// </summary>
    /// <param name="generators">Names of the generators.</param>
    /// <param name="cause">Why they cannot run.</param>
    public Verdict JudgeByAttributes(ImmutableArray<string> generators, string cause)
    {
        var left = LeftParts.None.With(Mentioning(generators), ForeignDiagnostics.Unknown);
        return new Verdict(left.Reads, [ForeignDiagnostics.NotRun(generators, cause, left.Parts.Count)]);
    }

    private ImmutableArray<Part> Files() =>
        [.. CopiesOf(ForeignReadTable.Nothing).Select(copy => PartsOfFile.Whole(copy.Original))];

    private List<(SyntaxTree Original, SyntaxTree Copy)> CopiesOf(ForeignReadTable reads)
    {
        var woven = project.Weave(reads);
        return [.. woven.Files.Where(static file => file.Source.Length > 0)
            .Select(file => (_originals[file.Source], woven.TreeOf(file)))];
    }

    private IEnumerable<KeyValuePair<Part, string>> Mentioning(ImmutableArray<string> generators) => generators.IsEmpty
        ? []
        : CopiesOf(ForeignReadTable.Nothing)
            .SelectMany(static copy => PartsOfFile.Changed(copy.Original, copy.Copy))
            .Select(part =>
                (Part: part, Generator: generators.FirstOrDefault(generator => mentions.AnyOf(part, generator))))
            .Where(static one => one.Generator is not null)
            .Select(static one => KeyValuePair.Create(one.Part, one.Generator!));

    // The original text, where the copies will lie: what differs then is made of paths.
    private IReadOnlyDictionary<Part, string> ReadByPath(Comparison comparison)
    {
        var woven = project.Weave(ForeignReadTable.Nothing);
        return new Search(
            left => comparison.With(programs.Moved(woven, left.Select(static file => file.Path).ToHashSet())))
            .Find(() => new FileRings(Files(), mentions).All).Parts;
    }

    private SearchResult ReadByText(Comparison comparison, LeftParts left) =>
        new Search(
            more => comparison.With(
                programs.Woven(project.Weave(left.With(more.Select(Suspected), ForeignDiagnostics.Text).Table))))
            .Find(() => MemberRings.Of(CopiesOf(left.Table), mentions).All);

    // Whatever is woven differs.
    private Verdict Against(ImmutableArray<string> generators)
    {
        var all = LeftParts.None.With(Files().Select(file => KeyValuePair.Create(file, generators[0])),
            ForeignDiagnostics.Unknown);
        return new Verdict(all.Reads, [ForeignDiagnostics.Against(generators)], IsAgainstWeaving: true);
    }

    private static KeyValuePair<Part, string> Suspected(Part part) => KeyValuePair.Create(part, "");
}
