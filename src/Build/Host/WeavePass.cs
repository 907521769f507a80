using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator;
using Weft.Generator.Paths;

namespace Weft.Build;

/// <summary>Runs the weaving generator over a project's syntax trees and says which woven file takes the place of which source.</summary>
/// <remarks>
/// References are at hand but not opened unless the generator asks what something means: deciding by syntax is what keeps a weave to tenths of a second.
/// </remarks>
internal static class WeavePass
{
    private const string RegistrationName = "Weft.Registration.g.cs";

    /// <summary>Weaves one project. Reads its sources, writes nothing.</summary>
    /// <exception cref="AggregateException">A source cannot be read; files are read in parallel.</exception>
    /// <exception cref="InvalidDataException">The compiler at hand cannot parse this project.</exception>
    /// <exception cref="InvalidOperationException">The generator failed.</exception>
    public static WeaveResult Run(WeaveRequest request)
    {
        var parsing = CompilerOptions.Parsing(request);
        var encoding = request.CodePage is { } page ? SourceReader.CodePage(page) : null;
        var sources = request.Sources.AsParallel().AsOrdered().Select(path => ParsedSource.Read(path, encoding, parsing)).ToImmutableArray();
        var generated = Generate(request, parsing, sources);
        var texts = generated.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());
        var outcomes = sources.AsParallel().AsOrdered().Select(source => Replace(source, request.ProjectDirectory, texts, parsing)).ToArray();
        return new WeaveResult(
            [.. Registration(texts), .. outcomes.Select(static outcome => outcome.Copy).OfType<WovenFile>()],
            [.. generated.Diagnostics.Where(IsShown).Select(DiagnosticLine.From), .. outcomes.Select(static outcome => outcome.Message).OfType<string>()]);
    }

    private static IEnumerable<WovenFile> Registration(Dictionary<string, string> texts) =>
        texts.TryGetValue(RegistrationName, out var text)
            ? [new WovenFile("", RegistrationName, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))]
            : [];

    /// <summary>The copy that takes a source's place, if there is one, and what there is to say about it.</summary>
    private static (WovenFile? Copy, string? Message) Replace(
        ParsedSource source, string projectDirectory, Dictionary<string, string> texts, CSharpParseOptions parsing)
    {
        if (source.Tree is null)
        {
            return (null, BuildDiagnostics.UnknownEncoding(source.Path));
        }

        var path = WovenPath.Of(projectDirectory, source.Path);
        if (!texts.TryGetValue(WovenPath.HintName(path), out var text))
        {
            return (null, null);
        }

        return ParsesAsWellAs(source.Tree, text, parsing)
            ? (new WovenFile(source.Path, path, text, source.Encoding), null)
            : (null, BuildDiagnostics.BrokenCopy(source.Path));
    }

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

    // The last line of defence against a broken build. Text that did not parse before the weave is csc's to complain about.
    private static bool ParsesAsWellAs(SyntaxTree original, string woven, CSharpParseOptions parsing)
    {
        var copy = CSharpSyntaxTree.ParseText(woven, parsing);
        return !HasErrors(copy) || HasErrors(original);
    }

    private static bool HasErrors(SyntaxTree tree) =>
        tree.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
