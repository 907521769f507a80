using System.Text;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Pipeline;
using Weft.Generator.Selection;

namespace Weft.Generator.Reporting;

/// <summary>
/// The report as a source that is nothing but comments, because sources are all that a generator can hand to its host: a line for each member, with its
/// fields separated by tabs, and one with a property and a pattern for each pattern that names none of them. The host makes the report from it and compiles none of it.
/// </summary>
internal static class ReportSource
{
    public const string HintName = "Weft.Report.g.cs";

    /// <summary>The source; null if no report is wanted.</summary>
    public static string? Emit(ProjectWeaving weaving, WeaverOptions options)
    {
        if (!options.Report)
        {
            return null;
        }

        var text = new StringBuilder();
        var outcomes = weaving.Files.Select(file => file.Outcome).OfType<FileOutcome>().ToList();
        var named = new HashSet<string>(outcomes.SelectMany(outcome => outcome.Patterns), StringComparer.Ordinal);
        Append(text, "WeftInclude", options.Include, named);
        Append(text, "WeftExclude", options.Exclude, named);
        foreach (var outcome in outcomes)
        {
            var collides = weaving.Collisions.Contains(outcome.SourcePath);
            Append(text, collides ? outcome.AllLeft(LeftReason.Obstacle(DiagnosticDescriptors.NameCollision)) : outcome);
        }

        return text.ToString();
    }

    // What is no pattern at all is a warning of the host's.
    private static void Append(StringBuilder text, string property, EquatableArray<string> patterns, HashSet<string> named)
    {
        foreach (var pattern in patterns.Where(pattern => NamePattern.IsValid(pattern) && !named.Contains(pattern)))
        {
            text.Append("//\t").Append(property).Append('\t').Append(pattern).Append('\n');
        }
    }

    private static void Append(StringBuilder text, FileOutcome outcome)
    {
        foreach (var member in outcome.Members)
        {
            text.Append("//\t").Append(outcome.SourcePath).Append('\t').Append(outcome.ProjectPath).Append('\t').Append(member.Line).Append('\t').Append(member.Name)
                .Append('\t').Append(member.Left?.Kind).Append('\t').Append(member.Left?.Detail).Append('\n');
        }
    }
}
