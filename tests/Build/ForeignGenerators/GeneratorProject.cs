using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Build.Tests.ForeignGenerators;

/// <summary>A project with source generators, woven in this process.</summary>
internal sealed class GeneratorProject(TemporaryFolder folder)
{
    private static readonly ImmutableArray<string> s_platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)];

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_references =
        new(() => [.. s_platform.Select(static path => MetadataReference.CreateFromFile(path))]);

    // Most tests use the same few.
    private static readonly ConcurrentDictionary<(string Name, string Source), byte[]> s_compiled = new();

    private readonly List<string> _sources = [];
    private readonly List<string> _analyzers = [];

    /// <summary>The request for all that was added so far, in which every member is meant.</summary>
    public WeaveRequest Request => new()
    {
        ProjectDirectory = folder.Path,
        WeftDirectory = folder.Locate("obj/weft/"),
        RoslynDirectory = "",
        AssemblyName = "App",
        LanguageVersion = "13.0",
        Properties = WeaveRequest.NoProperties.Add("WeftScope", "All").Add("WeftTrivialSize", "0"),
        ReportPath = folder.Locate("report.txt"),
        References = [
            .. s_platform.Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                .Select(static path => new ReferencedAssembly(path, []))],
        Analyzers = [.. _analyzers],
        Sources = [.. _sources.Select(source => SourceFile.Of(folder.Path, source))],
    };

    /// <summary>Adds a source file.</summary>
    public GeneratorProject With(string path, string text)
    {
        _sources.Remove(folder.Locate(path));
        _sources.Add(folder.Write(path, text));
        return this;
    }

    /// <summary>Compiles a generator and adds it.</summary>
    public GeneratorProject WithGenerator(string name, string source, params string[] references)
    {
        _analyzers.Add(Compile(name, source, references));
        return this;
    }

    /// <summary>Compiles an assembly into a folder of the generators.</summary>
    public string Compile(string name, string source, params string[] references)
    {
        var path = folder.Locate($"generators/{name}.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, s_compiled.GetOrAdd((name, source), _ => Emit(name, source, references)));
        return path;
    }

    /// <summary>Weaves.</summary>
    public GeneratorProjectResult Weave() => new(WeavePass.Run(Request));

    private static byte[] Emit(string name, string source, string[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            s_references.Value.Concat(
                references.Select(static reference => MetadataReference.CreateFromFile(reference))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }
}
