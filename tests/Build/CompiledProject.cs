using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Weft.Build.Checksums;

namespace Weft.Build.Tests;

/// <summary>Files as csc compiles them: under a map of paths, with
/// configuration files, and with the generator of checksums.</summary>
internal sealed class CompiledProject
{
    private readonly MetadataReader _symbols;

    /// <summary>Compiles.</summary>
    /// <param name="files">Absolute paths of the sources.</param>
    /// <param name="map">The <c>PathMap</c>; may be empty.</param>
    /// <param name="configurations">Absolute paths of the configuration files.</param>
    /// <param name="algorithm">That of checksums.</param>
    public CompiledProject(IEnumerable<string> files, string map, string[] configurations,
        SourceHashAlgorithm algorithm)
    {
        var prefixes =
            CSharpCommandLineParser.Default.Parse(map.Length == 0 ? [] : ["/pathmap:" + map], null, null).PathMap;
        Compilation compilation = CSharpCompilation.Create(
            "App",
            files.Select(path => Parse(path, algorithm)),
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                sourceReferenceResolver: new SourceFileResolver([], baseDirectory: null, prefixes)));
        CSharpGeneratorDriver
            .Create([new OriginalChecksums().AsSourceGenerator()], optionsProvider: new Provider(configurations))
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        using var assembly = new MemoryStream();
        var pdb = new MemoryStream();
        var options = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb);
        var result = compilation.Emit(assembly, pdb, options: options);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        pdb.Position = 0;
        _symbols = MetadataReaderProvider.FromPortablePdbStream(pdb).GetMetadataReader();
        TypeNames = [
            .. System.Reflection.Assembly.Load(assembly.ToArray()).GetTypes().Select(static type => type.Name)];
    }

    /// <summary>Names of all types in the assembly's metadata.</summary>
    public IReadOnlyList<string> TypeNames { get; }

    /// <summary>Name, algorithm and checksum of each document of the PDB, in its order.</summary>
    public IEnumerable<string> Documents =>
        _symbols.Documents.Select(_symbols.GetDocument).Select(document => string.Join(
        ' ',
        _symbols.GetString(document.Name),
        _symbols.GetGuid(document.HashAlgorithm),
        Convert.ToHexString(_symbols.GetBlobBytes(document.Hash))));

    private static SyntaxTree Parse(string path, SourceHashAlgorithm algorithm)
    {
        var bytes = File.ReadAllBytes(path);
        return CSharpSyntaxTree.ParseText(SourceText.From(bytes, bytes.Length, Encoding.UTF8, algorithm), path: path);
    }

    private sealed class Provider(string[] configurations) : AnalyzerConfigOptionsProvider
    {
        private readonly AnalyzerConfiguration _configuration = AnalyzerConfiguration.Read(configurations);

        public override AnalyzerConfigOptions GlobalOptions => new Options(_configuration.Global);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            new Options(_configuration.Of(tree.FilePath));

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(AnalyzerConfigOptionsResult result) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            result.AnalyzerOptions.TryGetValue(key, out value);
    }
}
