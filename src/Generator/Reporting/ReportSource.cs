using System.Text;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Pipeline;
using Weft.Generator.Selection;

namespace Weft.Generator.Reporting;

/// <summary>
/// The report as a source that is nothing but comments, because sources are all that a generator can hand to its host: a line for each member, with its
/// fields separated by tabs. The host makes the report from it and compiles none of it.
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
        foreach (var outcome in weaving.Files.Select(file => file.Outcome).OfType<FileOutcome>())
        {
            var collides = weaving.Collisions.Contains(outcome.SourcePath);
            Append(text, collides ? outcome.AllLeft(LeftReason.Obstacle(DiagnosticDescriptors.NameCollision)) : outcome);
        }

        return text.ToString();
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
