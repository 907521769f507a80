using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator;
using Weft.Generator.Paths;

namespace Weft.Build;

/// <summary>Runs the weaving generator over a project's syntax trees and says which woven file takes the place of which source.</summary>
/// <remarks>No references are resolved: the weaver decides by syntax alone, which is what keeps a weave to tenths of a second.</remarks>
internal static class WeavePass
{
    private const string RegistrationName = "Weft.Registration.g.cs";

    /// <summary>Weaves one project. Reads its sources, writes nothing.</summary>
    /// <exception cref="IOException">A source cannot be read.</exception>
    /// <exception cref="InvalidDataException">The compiler at hand cannot parse this project.</exception>
    /// <exception cref="InvalidOperationException">The generator failed.</exception>
    public static WeaveResult Run(WeaveRequest request)
    {
        var parsing = CompilerOptions.Parsing(request);
        var sources = request.Sources.AsParallel().AsOrdered().Select(path => ParsedSource.Read(path, parsing)).ToImmutableArray();
        var generated = Generate(request, parsing, sources);
        var files = generated.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

        var woven = ImmutableArray.CreateBuilder<WovenFile>();
        var messages = ImmutableArray.CreateBuilder<string>();
        messages.AddRange(generated.Diagnostics.Where(IsShown).Select(DiagnosticLine.From));
        if (files.TryGetValue(RegistrationName, out var registration))
        {
            woven.Add(new WovenFile("", RegistrationName, registration, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        }

        foreach (var source in sources)
        {
            if (source.Tree is null)
            {
                messages.Add(BuildDiagnostics.UnknownEncoding(source.Path));
                continue;
            }

            var path = WovenPath.Of(request.ProjectDirectory, source.Path);
            if (!files.TryGetValue(WovenPath.HintName(path), out var text))
            {
                continue;
            }

            if (ParsesAsWellAs(source.Tree, text, parsing))
            {
                woven.Add(new WovenFile(source.Path, path, text, source.Encoding));
            }
            else
            {
                messages.Add(BuildDiagnostics.BrokenCopy(source.Path));
            }
        }

        return new WeaveResult(woven.ToImmutable(), messages.ToImmutable());
    }

    private static GeneratorRunResult Generate(WeaveRequest request, CSharpParseOptions parsing, ImmutableArray<ParsedSource> sources)
    {
        var compilation = CSharpCompilation.Create(
            request.AssemblyName,
            sources.Where(static source => source.Tree is not null).Select(static source => source.Tree!),
            options: CompilerOptions.Compiling(request));
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
