using Microsoft.CodeAnalysis;
using Weft.Generator.Model;
using Weft.Generator.Paths;
using Weft.Generator.Selection;
using Weft.Generator.Weaving;

namespace Weft.Generator.Reporting;

/// <summary>What became of the members of one file.</summary>
/// <param name="SourcePath">The file as the compiler was given it.</param>
/// <param name="ProjectPath">The same relative to the project's folder, with forward slashes.</param>
/// <param name="Members">All members with bodies, in source order.</param>
internal sealed record FileOutcome(string SourcePath, string ProjectPath, EquatableArray<MemberOutcome> Members)
{
    /// <summary>The outcome of a file; null if no report is wanted, since it takes time to name all members.</summary>
    public static FileOutcome? Of(SyntaxTree tree, IEnumerable<MemberDecision> decisions, WeaverOptions options)
    {
        if (!options.Report)
        {
            return null;
        }

        var lines = tree.GetText().Lines;
        var members = decisions.Select(decision => new MemberOutcome(
            lines.GetLineFromPosition(MemberName.TokenOf(decision.Body.Declaration).SpanStart).LineNumber + 1,
            TypeName.Containing(decision.Body.Declaration) + "." + MemberName.Of(decision.Body.Declaration),
            decision.Left));
        return new FileOutcome(tree.FilePath, WovenPath.InProject(options.ProjectDirectory, tree.FilePath), members.ToEquatableArray());
    }

    /// <summary>The same with those members left that would have been woven.</summary>
    public FileOutcome AllLeft(LeftReason reason) =>
        this with { Members = Members.Select(member => member with { Left = member.Left ?? reason }).ToEquatableArray() };
}
