using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// Finds out what the project's own generators make of woven text, by running them: what they read must be what they
/// read before. They are run only
/// if something changed that they can see.
/// </summary>
internal static class GeneratorJudge
{
    /// <summary>
    /// How long all generators together may take over the program once: a compiler that took as long would be
    /// noticed.
    /// </summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Decides which members may be woven.</summary>
    public static Verdict Judge(WeaveRequest request, ProjectWeaver project) => Judge(request, project, Patience);

    /// <inheritdoc cref="Judge(WeaveRequest, ProjectWeaver)"/>
    /// <param name="request">The request to the weaver.</param>
    /// <param name="project">The project.</param>
    /// <param name="patience">How long the generators may take over the program once.</param>
    public static Verdict Judge(WeaveRequest request, ProjectWeaver project, TimeSpan patience)
    {
        var assemblies = ForeignAssemblies.Among(request.Analyzers, request.RoslynDirectory)
            .RemoveAll(
                path => request.TrustedGenerators.Contains(Path.GetFileNameWithoutExtension(path),
                    StringComparer.OrdinalIgnoreCase));
        if (assemblies.IsEmpty)
        {
            return Verdict.Nothing;
        }

        var store = new VerdictStore(request.WeftDirectory);
        var fingerprint = Fingerprint.Of(request, project.Original, assemblies);
        if (request.Text.Length > 0 && store.Find(fingerprint) is { } known)
        {
            return known;
        }

        var generators = new GeneratorSet(assemblies);
        var names = generators.Create().Select(GeneratorSet.NameOf).Distinct().ToImmutableArray();
        var verdict = names.IsEmpty
            ? Verdict.Nothing : Try(request, project, generators, names, new Mentions(assemblies), patience);
        store.Keep(fingerprint, verdict);
        return verdict;
    }

    private static Verdict Try(
        WeaveRequest request, ProjectWeaver project, GeneratorSet generators, ImmutableArray<string> names,
        Mentions mentions, TimeSpan patience)
    {
        var woven = project.Weave(ForeignReadTable.Nothing);
        if (!woven.Files.Any())
        {
            return Verdict.Nothing;
        }

        var originals = woven.Files.GroupBy(static file => file.Source)
            .ToDictionary(file => file.First().Locate(request.WeftDirectory), static file => file.Key);
        var inputs = new GeneratorInputs(
            project.Parsing,
            [.. request.AdditionalFiles.Select(static AdditionalText (path) => new AdditionalFile(path))],
            new ForeignOptions(
                AnalyzerConfiguration.Read(request.AnalyzerConfigurations.RemoveAll(static path => !File.Exists(path))),
                originals));
        var trial = new Trial(project, new Programs(project.Original, request.WeftDirectory), mentions);
        try
        {
            return trial.Judge(new GeneratorRun(generators, inputs, patience));
        }
        // Foreign code runs in there. If it throws, the weave continues with the facts that attributes tell.
#pragma warning disable CA1031
        catch (Exception error)
#pragma warning restore CA1031
        {
            return trial.JudgeByAttributes(names,
                error is TimeoutException ? "took too long" : $"failed with {error.GetType().Name}");
        }
    }
}
