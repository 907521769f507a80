using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Analyzers;

/// <summary>Runs every rule of widely used analyzers, also of those that nobody gets who does not ask.</summary>
internal static class AnalyzerRun
{
    // Downloaded, and not referenced: it is not to look at these tests.
    private static readonly string StyleCop = typeof(AnalyzerRun).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == nameof(StyleCop)).Value!;

    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> s_analyzers = new(Load);

    private static readonly Lazy<ImmutableDictionary<string, ReportDiagnostic>> s_all = new(
        static () => s_analyzers.Value
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Select(static rule => rule.Id)
            .Distinct()
            .ToImmutableDictionary(static id => id, static _ => ReportDiagnostic.Warn));

    /// <summary>What they say of a program: the rule, the place where the user sees it, and the words.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="isProgram">Whether it is a program.</param>
    /// <param name="isOptimized">Whether it is optimized.</param>
    /// <param name="language">The version of C#.</param>
    /// <param name="symbols">The symbols that are defined.</param>
    /// <param name="stub">The image of Weft's runtime.</param>
    /// <param name="paths">The files.</param>
    /// <param name="texts">The text of each.</param>
    public static string[] Of(string folder, bool isProgram, bool isOptimized, int language, string[] symbols,
        byte[] stub, string[] paths, string[] texts)
    {
        var parsing = new CSharpParseOptions((LanguageVersion)language, DocumentationMode.Diagnose)
            .WithPreprocessorSymbols(symbols)
            .WithFeatures([new("FileBasedProgram", "true")]);
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: isOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: s_all.Value,
            sourceReferenceResolver: new SourceFileResolver([], folder));
        var compilation = CSharpCompilation.Create(
            "Sample.App",
            paths.Zip(texts, (path, text) => CSharpSyntaxTree.ParseText(
                SourceText.From(text, System.Text.Encoding.UTF8), parsing, path)),
            [.. Net100.References.All, MetadataReference.CreateFromImage(stub)],
            options);
        var failures = new List<string>();
        var analysis = new CompilationWithAnalyzers(compilation, s_analyzers.Value, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (error, analyzer, _) => { lock (failures) { failures.Add($"{analyzer} threw {error}"); } },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        var said = analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. said.Where(static one => !one.IsSuppressed).Select(Describe), .. failures];
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetMappedLineSpan();
        var own = Path.GetDirectoryName(diagnostic.Location.SourceTree?.FilePath) ?? "";
        var path = span.Path is { Length: > 0 } ? Path.GetFullPath(Path.Combine(own, span.Path)) : "";
        return $"{diagnostic.Id} {path} {span.Span}: {diagnostic.GetMessage(null)}";
    }

    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        var sdk = Path.Combine(CompilersOwn.Sdk, "Sdks", "Microsoft.NET.Sdk");
        string[] paths =
        [
            Path.Combine(sdk, "analyzers", "Microsoft.CodeAnalysis.NetAnalyzers.dll"),
            Path.Combine(sdk, "analyzers", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
            Path.Combine(sdk, "codestyle", "cs", "Microsoft.CodeAnalysis.CodeStyle.dll"),
            Path.Combine(sdk, "codestyle", "cs", "Microsoft.CodeAnalysis.CSharp.CodeStyle.dll"),
            StyleCop,
        ];
        var loader = new Loader();
        return [.. paths.SelectMany(
            path => new AnalyzerFileReference(path, loader).GetAnalyzers(LanguageNames.CSharp))];
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) =>
            AssemblyLoadContext.GetLoadContext(typeof(Loader).Assembly)!.LoadFromAssemblyPath(fullPath);
    }
}
