using System.Net;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Architecture.Tests;

/// <summary>The examples in comments compile, and each folder that others build on has one.</summary>
public sealed class ExampleTests
{
    private const string Open = "/// <code>";
    private const string Close = "/// </code>";

    /// <summary>Folders with an example at the top.</summary>
    public static TheoryData<string> Folders { get; } =
    [
        "Runtime/Captures/Merging", "Runtime/Captures/Columns", "Renderers/Profiles", "Renderers/Queries",
        "Renderers/Speedscope", "Renderers/Collapsed", "Renderers/Pprof", "Renderers/Firefox", "Renderers/Perfetto",
        "Renderers/Otlp", "Renderers/Markdown", "Renderers/Csv", "Renderers/Gzip",
    ];

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_example_of_a_folder_compiles(string folder)
    {
        string[] examples = [.. Repository.Sources($"src/{folder}").SelectMany(
            file => Examples(File.ReadAllText(Repository.Locate($"src/{folder}/{file}"))))];

        Assert.NotEmpty(examples);
        Assert.All(examples, static example => Assert.Empty(Errors(example)));
    }

    private static IEnumerable<string> Examples(string source)
    {
        string[] lines = [.. source.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Trim())];
        for (int i = Array.IndexOf(lines, Open); i >= 0; i = Array.IndexOf(lines, Open, i + 1))
        {
            int end = Array.IndexOf(lines, Close, i);
            yield return WebUtility.HtmlDecode(
                string.Join('\n', lines[(i + 1)..end].Select(static line => line.TrimStart('/'))));
        }
    }

    /// <summary>Inside a method that has a capture and one of its threads.</summary>
    private static IEnumerable<string> Errors(string example)
    {
        string source = $$"""
            using System;
            using System.IO;
            using System.Linq;
            using Weft;
            using Weft.Captures;
            using Weft.Renderers;
            using Weft.Renderers.Profiles;
            using Weft.Renderers.Queries;
            internal static class Example
            {
                internal static void Run(Capture capture, ThreadCapture thread)
                {
                    {{example}}
                }
            }
            """;
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string built = Repository.Locate($"src/Renderers/bin/{Configuration}/net10.0");
        var references = Directory.EnumerateFiles(runtime, "*.dll")
            .Concat([Path.Combine(built, "Weft.dll"), Path.Combine(built, "Weft.Renderers.dll")])
            .Where(IsManaged)
            .Select(static file => MetadataReference.CreateFromFile(file));
        return CSharpCompilation.Create(
                "Example", [CSharpSyntaxTree.ParseText(source)], references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics()
            .Where(static one => one.Severity == DiagnosticSeverity.Error)
            .Select(static one => one.ToString());
    }

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }
}
