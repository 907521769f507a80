using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>Reads where a debugger can stop in a compiled program.</summary>
internal static class SequencePoints
{
    private static readonly int[] s_probeLengths = ["var __weft = global::Weft.Probe.Current;".Length, "var __weft2 = global::Weft.Probe.Current;".Length];

    /// <summary>
    /// One line for each method with visible points: its name and the points in the order of the code. What closures are called depends on the
    /// blocks that the captured variables live in, of which weaving adds one.
    /// </summary>
    public static IReadOnlyList<string> Of(CompiledProgram program) => Of(program, (_, points) => points.Select(Describe));

    /// <summary>
    /// The same without the differences that weaving makes: the expression of a void expression body becomes a statement and takes in its
    /// semicolon; an optimized method that returns a value gets a stop at its closing brace, which it has in Debug anyway, and an optimized iterator that
    /// starts with a try loses the one at its opening brace; and a woven method gets a stop more at the start of its first statement.
    /// </summary>
    public static IReadOnlyList<string> Comparable(CompiledProgram program, IReadOnlyDictionary<string, SourceText> originals, bool isOptimized) =>
        Of(program, (document, points) => originals.TryGetValue(document, out var text)
            ? Without(points, point => isOptimized && (IsProbe(point) || TextOf(text, point) is "{" or "}")).Select(point => Describe(WithoutSemicolon(text, point)))
            : Without(points, point => isOptimized && IsProbe(point)).Select(Describe));

    private static List<string> Of(CompiledProgram program, Func<string, IEnumerable<LinePositionSpan>, IEnumerable<string>> describe)
    {
        using var image = new PEReader(program.Image);
        using var symbols = MetadataReaderProvider.FromPortablePdbImage(program.Symbols);
        var metadata = image.GetMetadataReader();
        var debug = symbols.GetMetadataReader();
        var lines = new List<string>();
        foreach (var handle in debug.MethodDebugInformation)
        {
            var visible = debug.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden)
                .GroupBy(point => debug.GetString(debug.GetDocument(point.Document).Name), SpanOf)
                .Where(points => !points.Key.EndsWith("Weft.Registration.g.cs", StringComparison.Ordinal))
                .Select(points => points.Key + " " + string.Join(' ', describe(points.Key, points)));
            var method = metadata.GetMethodDefinition(handle.ToDefinitionHandle());
            var type = metadata.GetTypeDefinition(method.GetDeclaringType());
            var name = metadata.GetString(type.Name) + "." + metadata.GetString(method.Name);
            lines.AddRange(visible.Select(points => $"{(name.Contains('<') ? "closure" : name)} {points}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static LinePositionSpan SpanOf(SequencePoint point) =>
        new(new LinePosition(point.StartLine - 1, point.StartColumn - 1), new LinePosition(point.EndLine - 1, point.EndColumn - 1));

    private static string Describe(LinePositionSpan span) =>
        $"[{span.Start.Line + 1},{span.Start.Character + 1}-{span.End.Line + 1},{span.End.Character + 1}]";

    private static IEnumerable<LinePositionSpan> Without(IEnumerable<LinePositionSpan> points, Func<LinePositionSpan, bool> isExtra) =>
        points.Where(point => !isExtra(point));

    // The first probe is as long as its text, wherever it is said to stand.
    private static bool IsProbe(LinePositionSpan span) =>
        span.Start.Line == span.End.Line && s_probeLengths.Contains(span.End.Character - span.Start.Character);

    private static string TextOf(SourceText text, LinePositionSpan span) =>
        span.End.Line < text.Lines.Count && text.Lines.GetPosition(span.End) <= text.Length ? text.ToString(text.Lines.GetTextSpan(span)) : "";

    private static LinePositionSpan WithoutSemicolon(SourceText text, LinePositionSpan span) => TextOf(text, span).EndsWith(';')
        ? new LinePositionSpan(span.Start, new LinePosition(span.End.Line, span.End.Character - 1))
        : span;
}
