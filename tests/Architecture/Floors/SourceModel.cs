using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Architecture.Tests.Floors;

/// <summary>The sources of a project as the compiler understands them. They
/// need not compile: what is not known is no use.</summary>
internal static class SourceModel
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_options = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithPreprocessorSymbols("NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");

    /// <summary>Reads the C# files of a folder.</summary>
    /// <param name="folder">The folder, relative to the repository's root.</param>
    /// <param name="references">Other projects that it uses.</param>
    public static CSharpCompilation Read(string folder, params Compilation[] references) =>
        From(Repository.Sources(folder).Select(file => (file, File.ReadAllText(Repository.Locate($"{folder}/{file}")))),
            references);

    /// <summary>Reads texts.</summary>
    /// <param name="sources">The texts, each with its path in the project.</param>
    /// <param name="references">Other projects that they use.</param>
    public static CSharpCompilation From(IEnumerable<(string Path, string Text)> sources,
        params Compilation[] references) =>
        CSharpCompilation.Create(
            "Sources",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, s_options),
            .. sources.Select(static source => Parse(source.Path, source.Text))],
            [.. FrameworkReferences(), .. references.Select(static reference => reference.ToMetadataReference())],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, s_options, path);

    private static IEnumerable<MetadataReference> FrameworkReferences() =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        select MetadataReference.CreateFromFile(path);
}
