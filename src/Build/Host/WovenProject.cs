using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator;

namespace Weft.Build;

/// <summary>The result of weaving a project.</summary>
/// <param name="Files">The files that the weave adds to the build, in csc's order, the registration first.</param>
/// <param name="Messages">The messages, as lines in MSBuild's canonical form.</param>
/// <param name="Report">The list of all members; null if nobody asked for it.</param>
/// <param name="Settings">The settings that csc needs for the copies.</param>
/// <param name="Parsing">How csc will parse the files.</param>
internal sealed record WovenProject(
    ImmutableArray<WovenFile> Files,
    ImmutableArray<string> Messages,
    WeaveReport? Report,
    Lazy<ImmutableArray<SettingFile>> Settings,
    CSharpParseOptions Parsing)
{
    private const string RegistrationName = "Weft.Registration.g.cs";

    // Said although it is only information, because it tells of the one change of how code is generated.
    private const string ChangedCode = "WEFT0022";

    // With a byte order mark it is read right whatever code page the project names for its own files.
    private static readonly UTF8Encoding s_marked = new(encoderShouldEmitUTF8Identifier: true);

    private readonly ConcurrentDictionary<WovenFile, SyntaxTree> _trees = new(ReferenceEqualityComparer.Instance);

    /// <summary>Finds the replacement of each source.</summary>
    public static WovenProject Of(
        WeaveRequest request, CSharpCompilation original, ImmutableArray<ParsedSource> sources, WeavingResult woven)
    {
        var copies = woven.Copies.ToDictionary(static copy => copy.SourcePath, static copy => copy.Text);
        var replacements = sources.AsParallel().AsOrdered()
            .Select(source => Replacement.Of(source, request, copies)).ToArray();
        var files = CopyIdentity.Of(
            sources,
            woven.Registration is { } text ? new WovenFile("", RegistrationName, text, s_marked) : null,
            [.. replacements.Select(static replacement => replacement.Copy).OfType<WovenFile>()],
            request);
        return new WovenProject(
            files,
            [
                .. CompilationWithAnalyzers.GetEffectiveDiagnostics(woven.Diagnostics, original)
                    .Where(IsShown).Select(DiagnosticLine.From),
                .. replacements.Select(static replacement => replacement.Message).OfType<string>(),
            ],
            woven.Report is { } report ? WeaveReport.Of(report, replacements) : null,
            new Lazy<ImmutableArray<SettingFile>>(() => CopyIdentity.Settings(sources, files, request)),
            CompilerOptions.Parsing(request));
    }

    /// <summary>Syntax tree of one of the files. Parsed once.</summary>
    public SyntaxTree TreeOf(WovenFile file) => _trees.GetOrAdd(
        file, one => CSharpSyntaxTree.ParseText(SourceText.From(one.Text, one.Encoding), Parsing, one.RelativePath));

    private static bool IsShown(Diagnostic diagnostic) => !diagnostic.IsSuppressed
        && (diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id == ChangedCode);
}
