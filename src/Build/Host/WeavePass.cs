using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Weft.Generator;
using Weft.Generator.Model;
using Weft.Generator.Syntax;

namespace Weft.Build;

/// <summary>Runs the weaver over a project's syntax trees and says which woven file takes the place of which source.</summary>
/// <remarks>
/// References are at hand but not opened unless the weaver asks what something means: deciding by syntax is what keeps a
/// weave to tenths of a second.
/// </remarks>
internal static class WeavePass
{
    private const string RegistrationName = "Weft.Registration.g.cs";

    // With a byte order mark it is read right whatever code page the project names for its own files.
    private static readonly UTF8Encoding s_marked = new(encoderShouldEmitUTF8Identifier: true);

    // Said although it is only information, because it tells of the one change of how code is generated.
    private const string ChangedCode = "WEFT0022";

    /// <summary>Weaves one project. Reads its sources, writes nothing.</summary>
    /// <exception cref="AggregateException">A source cannot be read; files are read in parallel.</exception>
    /// <exception cref="InvalidDataException">The compiler at hand cannot parse this project.</exception>
    public static WeaveResult Run(WeaveRequest request)
    {
        var parsing = CompilerOptions.Parsing(request);
        var encoding = request.CodePage is { } page ? SourceReader.CodePage(page) : null;
        var sources = request.Sources.AsParallel().AsOrdered()
            .Select(source => ParsedSource.Read(source.Path, encoding, parsing, request.ChecksumAlgorithm))
            .ToImmutableArray();
        var compilation = CSharpCompilation.Create(
            request.AssemblyName,
            sources.Where(static source => source.Tree is not null).Select(static source => source.Tree!),
            request.References.Select(ReferenceOnDemand.To),
            CompilerOptions.Compiling(request));
        var woven = Weaver.Weave(compilation, new WeaverOptions(request), CancellationToken.None);
        var copies = woven.Copies.ToDictionary(static copy => copy.SourcePath, static copy => copy.Text);
        var replacements = sources.AsParallel().AsOrdered()
            .Select(source => Replacement.Of(source, request, copies)).ToArray();
        var files = CopyIdentity.Of(
            sources,
            Registration(woven),
            [.. replacements.Select(static replacement => replacement.Copy).OfType<WovenFile>()],
            request);
        return new WeaveResult(
            files,
            [
                .. BadPatterns(request, "WeftInclude"),
                .. BadPatterns(request, "WeftExclude"),
                .. CompilationWithAnalyzers.GetEffectiveDiagnostics(woven.Diagnostics, compilation)
                    .Where(IsShown).Select(DiagnosticLine.From),
                .. replacements.Select(static replacement => replacement.Message).OfType<string>(),
            ],
            woven.Report is { } report ? WeaveReport.Of(report, replacements) : null)
        {
            Settings = CopyIdentity.Settings(sources, files, request),
        };
    }

    private static IEnumerable<string> BadPatterns(WeaveRequest request, string property) =>
        NamePattern.Split(request.Properties.GetValueOrDefault(property, ""))
            .Where(static pattern => !NamePattern.IsValid(pattern))
            .Select(pattern => BuildDiagnostics.BadPattern(property, pattern));

    private static WovenFile? Registration(WeavingResult woven) =>
        woven.Registration is { } source ? new WovenFile("", RegistrationName, source, s_marked) : null;

    private static bool IsShown(Diagnostic diagnostic) =>
        !diagnostic.IsSuppressed && (diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id == ChangedCode);
}
