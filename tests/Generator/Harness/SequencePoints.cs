using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Weft.Generator.Tests.Harness;

/// <summary>Reads where a debugger can stop in a compiled program.</summary>
internal static class SequencePoints
{
    /// <summary>One line for each method with visible points: its name and the points in the order of the code.</summary>
    public static IReadOnlyList<string> Of(CompiledProgram program)
    {
        using var image = new PEReader(program.Image);
        using var symbols = MetadataReaderProvider.FromPortablePdbImage(program.Symbols);
        var metadata = image.GetMetadataReader();
        var debug = symbols.GetMetadataReader();
        var lines = new List<string>();
        foreach (var handle in debug.MethodDebugInformation)
        {
            var visible = debug.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden)
                .Select(point => $"[{debug.GetString(debug.GetDocument(point.Document).Name)}:{point.StartLine},{point.StartColumn}-{point.EndLine},{point.EndColumn}]")
                .ToList();
            if (visible.Count > 0 && !visible[0].Contains("Weft.Registration"))
            {
                var method = metadata.GetMethodDefinition(handle.ToDefinitionHandle());
                var type = metadata.GetTypeDefinition(method.GetDeclaringType());
                lines.Add($"{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)} {string.Join(' ', visible)}");
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
