using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Weft.Generator.Paths;

namespace Weft.Build;

/// <summary>What one weave has made of a project.</summary>
/// <param name="Result">All that the weaving generator made and said.</param>
/// <param name="Sources">The same by hint name.</param>
/// <param name="Replacements">What takes the place of each source, in csc's order.</param>
internal sealed record WovenProject(
    GeneratorRunResult Result, Dictionary<string, GeneratedSourceResult> Sources, ImmutableArray<Replacement> Replacements)
{
    private const string RegistrationName = "Weft.Registration.g.cs";
    private const string ReportName = "Weft.Report.g.cs";

    /// <summary>The files that the weave adds to the build, the registration first.</summary>
    public IEnumerable<WovenFile> Files => Registration.Concat(Replacements.Select(static replacement => replacement.Copy).OfType<WovenFile>());

    /// <summary>The list of all members; null if nobody asked for it.</summary>
    public WeaveReport? Report => Sources.TryGetValue(ReportName, out var rows) ? WeaveReport.Of(rows.SourceText.ToString(), Replacements) : null;

    /// <summary>What there is to say, as lines in MSBuild's canonical form.</summary>
    public IEnumerable<string> Messages =>
    [
        .. Result.Diagnostics.Where(IsShown).Select(DiagnosticLine.From),
        .. Replacements.Select(static replacement => replacement.Message).OfType<string>(),
    ];

    /// <summary>Syntax tree of one of the files.</summary>
    public SyntaxTree TreeOf(WovenFile file) => Sources[WovenPath.HintName(file.RelativePath)].SyntaxTree;

    private IEnumerable<WovenFile> Registration => Sources.TryGetValue(RegistrationName, out var source)
        ? [new WovenFile("", RegistrationName, source.SourceText.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))]
        : [];

    private static bool IsShown(Diagnostic diagnostic) =>
        !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning;
}
