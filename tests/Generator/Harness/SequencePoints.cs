using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>Reads where a debugger can stop in a compiled program.</summary>
internal static partial class SequencePoints
{
    /// <summary>One line for each method with visible points: its name and the points in the order of the code.</summary>
    public static IReadOnlyList<string> Of(CompiledProgram program) => Of(program, (_, _, points) => points.Select(Describe));

    /// <summary>
    /// The same without the differences that weaving makes: the expression of a void expression body becomes a statement and takes in its
    /// semicolon; an optimized method that returns a value gets a stop at its closing brace, which it has in Debug anyway, and may lose or keep
    /// those at jumps that lead to the end; an optimized iterator that starts with a try loses the one at its opening brace; a woven one gets a
    /// stop more at the start of its first statement; and one with functions in it may stop twice at its closing brace. For the end of a state machine
    /// the compiler may take any closing brace around the function, or none, whichever syntax its body was made of last.
    /// </summary>
    public static IReadOnlyList<string> Comparable(CompiledProgram program, IReadOnlyDictionary<string, SourceText> originals, bool isOptimized)
    {
        var probes = Probes(program);
        return Of(program, (method, document, points) =>
        {
            var left = isOptimized ? WithoutProbe(points, probes) : points;
            return originals.TryGetValue(document, out var text)
                ? Once(left.Where(point => !IsEnd(TextOf(text, point), isOptimized, method))).Select(point => Describe(WithoutSemicolon(text, point)))
                : left.Select(Describe);
        });
    }

    private static List<string> Of(CompiledProgram program, Func<string, string, IEnumerable<LinePositionSpan>, IEnumerable<string>> describe)
    {
        using var image = new PEReader(program.Image);
        using var symbols = MetadataReaderProvider.FromPortablePdbImage(program.Symbols);
        var metadata = image.GetMetadataReader();
        var debug = symbols.GetMetadataReader();
        var lines = new List<string>();
        foreach (var handle in debug.MethodDebugInformation)
        {
            var method = metadata.GetMethodDefinition(handle.ToDefinitionHandle());
            var type = metadata.GetTypeDefinition(method.GetDeclaringType());
            var name = FilePathHash().Replace(metadata.GetString(type.Name), "") + "." + FinallyNumber().Replace(metadata.GetString(method.Name), "");
            var visible = debug.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden)
                .GroupBy(point => debug.GetString(debug.GetDocument(point.Document).Name), SpanOf)
                .Where(points => !points.Key.EndsWith("Weft.Registration.g.cs", StringComparison.Ordinal))
                .Select(points => points.Key + " " + string.Join(' ', describe(name, points.Key, points)));
            lines.AddRange(visible.Select(points => $"{name} {points}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static bool IsEnd(string text, bool isOptimized, string method) => isOptimized
        ? text is "{" or "}" or "return;" or "break;" or "continue;" || text.StartsWith("goto ", StringComparison.Ordinal)
        : text == "}" && method.EndsWith(".MoveNext", StringComparison.Ordinal);

    // The compiler names a file-local type after the path of the file that it reads, which is the copy's.
    [GeneratedRegex("(?<=^<.*>F)[0-9A-F]{64}")]
    private static partial Regex FilePathHash();

    // The compiler numbers the finally blocks of an iterator, of which the first is the profiler's.
    [GeneratedRegex("(?<=^<>m__Finally)[0-9]+")]
    private static partial Regex FinallyNumber();

    private static LinePositionSpan SpanOf(SequencePoint point) =>
        new(new LinePosition(point.StartLine - 1, point.StartColumn - 1), new LinePosition(point.EndLine - 1, point.EndColumn - 1));

    private static string Describe(LinePositionSpan span) =>
        $"[{span.Start.Line + 1},{span.Start.Character + 1}-{span.End.Line + 1},{span.End.Character + 1}]";

    // A statement of the user's can have the very extent of the probe in front of it.
    private static IEnumerable<LinePositionSpan> WithoutProbe(IEnumerable<LinePositionSpan> points, HashSet<LinePositionSpan> probes)
    {
        var isFound = false;
        return [.. points.Where(point => isFound || !(isFound = probes.Contains(point)))];
    }

    // The first probe is as long as its text, wherever it is said to stand.
    private static HashSet<LinePositionSpan> Probes(CompiledProgram program) => [.. program.Trees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<LocalDeclarationStatementSyntax>())
        .Where(local => local.Declaration.Variables[0].Initializer?.Value.ToString().StartsWith("global::Weft.Probe.", StringComparison.Ordinal) == true)
        .Select(local => local.GetLocation().GetMappedLineSpan().Span)];

    private static string TextOf(SourceText text, LinePositionSpan span) =>
        span.End.Line < text.Lines.Count && text.Lines.GetPosition(span.End) <= text.Length ? text.ToString(text.Lines.GetTextSpan(span)) : "";

    private static LinePositionSpan WithoutSemicolon(SourceText text, LinePositionSpan span) => TextOf(text, span).EndsWith(';')
        ? new LinePositionSpan(span.Start, new LinePosition(span.End.Line, span.End.Character - 1))
        : span;

    // Where a woven body has no block of its own the frame is closed at the closing brace, where the debugger then stops once more.
    private static IEnumerable<LinePositionSpan> Once(IEnumerable<LinePositionSpan> points)
    {
        var last = default(LinePositionSpan?);
        foreach (var point in points.Where(point => point != last))
        {
            last = point;
            yield return point;
        }
    }
}
