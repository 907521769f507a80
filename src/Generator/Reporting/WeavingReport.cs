using System.Collections.Immutable;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Registration;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;
using Weft.Generator.Weaving;

namespace Weft.Generator.Reporting;

/// <summary>The outcome for every member with a body.</summary>
/// <param name="Members">The members, file by file and in source order.</param>
/// <param name="UnusedPatterns">The patterns that name none of them.</param>
public sealed record WeavingReport(ImmutableArray<ReportedMember> Members, ImmutableArray<UnusedPattern> UnusedPatterns)
{
    internal static WeavingReport Of(ProjectWeaving weaving, WeaverOptions options)
    {
        var outcomes = weaving.Files.Select(file => file.Outcome).OfType<FileOutcome>().ToList();
        var named = new HashSet<string>(outcomes.SelectMany(outcome => outcome.Patterns), StringComparer.Ordinal);
        return new WeavingReport(
            [.. outcomes.SelectMany(outcome => RowsOf(outcome, weaving.Collisions.Contains(outcome.SourcePath)))],
            [.. Unused("WeftInclude", options.Include, named), .. Unused("WeftExclude", options.Exclude, named)]);
    }

    private static IEnumerable<ReportedMember> RowsOf(FileOutcome outcome, bool collides) =>
        (collides ? outcome.AllLeft(SkipReason.Obstacle(DiagnosticDescriptors.NameCollision)) : outcome).Members
        .Select(member => new ReportedMember(
            outcome.SourcePath,
            outcome.ProjectPath,
            member.Line,
            member.Name,
            member.Left?.Kind ?? "",
            member.Left?.Detail ?? ""));

    // The host warns about a text that is no pattern at all.
    private static IEnumerable<UnusedPattern> Unused(
        string property, ImmutableArray<string> patterns, HashSet<string> named) => patterns
        .Where(pattern => NamePattern.IsValid(pattern) && !named.Contains(pattern))
        .Select(pattern => new UnusedPattern(property, pattern));
}

/// <summary>The outcome for one member.</summary>
/// <param name="SourcePath">Path of its file as the compiler was given it.</param>
/// <param name="ProjectPath">The same relative to the project's folder, with forward slashes.</param>
/// <param name="Line">Line of its declaration, counted from 1.</param>
/// <param name="Name">Its name with type and namespace.</param>
/// <param name="Reason">Why it is skipped: a word or two, or the id of a diagnostic; empty if it is woven.</param>
/// <param name="Detail">The details of the reason; may be empty.</param>
public sealed record ReportedMember(
    string SourcePath, string ProjectPath, int Line, string Name, string Reason, string Detail);

/// <summary>A pattern that names no member with a body.</summary>
/// <param name="Property">The build property that has it.</param>
/// <param name="Pattern">The pattern.</param>
public sealed record UnusedPattern(string Property, string Pattern);
