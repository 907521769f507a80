using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Weft.Generator.Tests.Harness;

/// <summary>What the compiler made of a project.</summary>
internal sealed class CompiledProgram
{
    public CompiledProgram(CSharpCompilation compilation)
    {
        Trees = compilation.SyntaxTrees;
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Image = [.. image.ToArray()];
        Symbols = [.. symbols.ToArray()];
        Success = result.Success;
        Diagnostics = [.. result.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info)
            .Select(Describe)
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>What was compiled.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    public bool Success { get; }

    public ImmutableArray<byte> Image { get; }

    public ImmutableArray<byte> Symbols { get; }

    /// <summary>Warnings and errors where the user sees them: in the original.</summary>
    public ImmutableArray<string> Diagnostics { get; }

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetMappedLineSpan();
        var folder = Path.GetDirectoryName(diagnostic.Location.SourceTree?.FilePath) ?? "";
        var path = span.Path is { Length: > 0 } ? Path.GetFullPath(Path.Combine(folder, span.Path)) : "";
        return $"{path}{span.StartLinePosition} {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(null)}";
    }
}
