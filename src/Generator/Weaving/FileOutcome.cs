using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Weft.Generator.Model;
using Weft.Generator.Paths;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;

namespace Weft.Generator.Weaving;

/// <summary>The outcome for the members of one file.</summary>
/// <param name="SourcePath">The file as the compiler was given it.</param>
/// <param name="ProjectPath">That path relative to the project's folder, with forward slashes.</param>
/// <param name="Members">All members with bodies, in source order.</param>
/// <param name="Patterns">Those of <c>WeftInclude</c> and <c>WeftExclude</c>
/// that name one of them, marked itself or not.</param>
internal sealed record FileOutcome(string SourcePath, string ProjectPath, ImmutableArray<MemberOutcome> Members,
    ImmutableArray<string> Patterns)
{
    /// <summary>The outcome of a file; null if no report is wanted, since it takes time to name all members.</summary>
    public static FileOutcome? Of(SyntaxTree tree, IEnumerable<MemberDecision> decisions, WeaverOptions options)
    {
        if (!options.Report)
        {
            return null;
        }

        var lines = tree.GetText().Lines;
        var known = decisions.ToList();
        var members = known.Select(decision => new MemberOutcome(
            lines.GetLineFromPosition(MemberName.TokenOf(decision.Body.Declaration).SpanStart).LineNumber + 1,
            TypeName.Containing(decision.Body.Declaration) + "." + MemberName.Of(decision.Body.Declaration),
            decision.Left));
        var names = known.Select(decision => MemberPath.Of(decision.Body.Declaration)).ToList();
        var patterns = options.Include.Concat(options.Exclude).Distinct()
            .Where(pattern => names.Any(name => NamePattern.Matches(pattern, name)));
        return new FileOutcome(
            tree.FilePath, WovenPath.InProject(options.ProjectDirectory, tree.FilePath), members.ToImmutableArray(),
            patterns.ToImmutableArray());
    }

    /// <summary>The same with those members left that would have been woven.</summary>
    public FileOutcome AllLeft(SkipReason reason) =>
        this with
        {
            Members = Members.Select(member => member with { Left = member.Left ?? reason })
            .ToImmutableArray()
        };
}
