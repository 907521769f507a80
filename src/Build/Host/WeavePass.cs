using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator;
using Weft.Generator.Selection;

namespace Weft.Build;

/// <summary>Runs the weaving generator over a project's syntax trees and says which woven file takes the place of which source.</summary>
/// <remarks>
/// References are at hand but not opened unless the generator asks what something means: deciding by syntax is what keeps a weave to tenths of a second.
/// </remarks>
internal static class WeavePass
{
    private const string RegistrationName = "Weft.Registration.g.cs";
    private static readonly UTF8Encoding s_marked = new(encoderShouldEmitUTF8Identifier: true);

    private const string ReportName = "Weft.Report.g.cs";

    /// <summary>Weaves one project. Reads its sources, writes nothing.</summary>
    /// <exception cref="AggregateException">A source cannot be read; files are read in parallel.</exception>
    /// <exception cref="InvalidDataException">The compiler at hand cannot parse this project.</exception>
    /// <exception cref="InvalidOperationException">The generator failed.</exception>
    public static WeaveResult Run(WeaveRequest request)
    {
        var parsing = CompilerOptions.Parsing(request);
        var encoding = request.CodePage is { } page ? SourceReader.CodePage(page) : null;
        var sources = request.Sources.AsParallel().AsOrdered()
            .Select(source => ParsedSource.Read(source.Path, encoding, parsing, request.ChecksumAlgorithm))
            .ToImmutableArray();
        var generated = Generate(request, parsing, sources);
        var woven = generated.GeneratedSources.ToDictionary(static source => source.HintName);
        var replacements = sources.AsParallel().AsOrdered()
            .Select(source => Replacement.Of(source, request, woven))
            .ToArray();
        var copies = replacements.Select(static replacement => replacement.Copy).OfType<WovenFile>();
        var files = CopyIdentity.Of(sources, Registration(woven), [.. copies], request);
        return new WeaveResult(
            files,
            [
                .. BadPatterns("WeftInclude", request.Include),
                .. BadPatterns("WeftExclude", request.Exclude),
                .. generated.Diagnostics.Where(IsShown).Select(DiagnosticLine.From),
                .. replacements.Select(static replacement => replacement.Message).OfType<string>(),
            ],
            woven.TryGetValue(ReportName, out var rows) ? WeaveReport.Of(rows.SourceText.ToString(), replacements) : null)
        {
            Settings = CopyIdentity.Settings(sources, files, request),
        };
    }

    private static IEnumerable<string> BadPatterns(string property, string patterns) =>
        NamePattern.Split(patterns).Where(static pattern => !NamePattern.IsValid(pattern)).Select(pattern => BuildDiagnostics.BadPattern(property, pattern));

    private static WovenFile? Registration(Dictionary<string, GeneratedSourceResult> woven) =>
        woven.TryGetValue(RegistrationName, out var source)
            ? new WovenFile("", RegistrationName, source.SourceText.ToString(), s_marked)
            : null;

    private static GeneratorRunResult Generate(WeaveRequest request, CSharpParseOptions parsing, ImmutableArray<ParsedSource> sources)
    {
        var compilation = CSharpCompilation.Create(
            request.AssemblyName,
            sources.Where(static source => source.Tree is not null).Select(static source => source.Tree!),
            request.References.Select(ReferenceOnDemand.To),
            CompilerOptions.Compiling(request));
        var driver = CSharpGeneratorDriver.Create(
            [new WeavingGenerator().AsSourceGenerator()], parseOptions: parsing, optionsProvider: new WeaverOptions(request));
        var result = driver.RunGenerators(compilation).GetRunResult().Results[0];
        return result.Exception is null ? result : throw new InvalidOperationException(result.Exception.Message, result.Exception);
    }

    private static bool IsShown(Diagnostic diagnostic) =>
        !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning;
}
