using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>Reads where a debugger can stop in a compiled program.</summary>
internal static partial class SequencePoints
{
    /// <summary>One line for each method with visible points: its name and the
    /// points in the order of the code.</summary>
    public static IReadOnlyList<string> Of(CompiledProgram program) =>
        Of(program, (_, _, stops) => stops.Select(stop => Describe(stop.Span)));

    /// <summary>
    /// The same without the differences that weaving makes: the expression of a void expression body becomes a
    /// statement and takes in its semicolon; an optimized method that returns a value gets a stop at its closing brace,
    /// which it has in Debug anyway, and may lose or keep those of statements of which the optimizer leaves nothing but
    /// a jump; an optimized iterator that starts with a try loses the one at its opening brace; a woven one gets a stop
    /// more at the start of its first statement; what never runs may keep its stops; a statement that starts with a
    /// pattern over a constant, or an if with a constant condition, may gain or lose its own in a state machine; and
    /// one with functions in it may stop twice at its closing brace. For the end of a state machine the compiler may
    /// take any closing brace around the function, or none, whichever syntax its body was made of last. Columns behind
    /// an await in an interpolated string are not compared.
    /// </summary>
    public static IReadOnlyList<string> Comparable(CompiledProgram program, IEnumerable<SyntaxTree> originals,
        bool isOptimized)
    {
        var files = originals.ToDictionary(tree => tree.FilePath,
            tree => (Leeway: new Leeway(tree, isOptimized), Drift: new InterpolatedAwaits(tree)));
        var probes = Probes(program);
        return Of(program, (method, document, stops) =>
        {
            var left = isOptimized ? WithoutProbe(stops, probes) : stops;
            return files.TryGetValue(document, out var original)
                ? Once(left.Where(
                    stop => !original.Drift.AreBefore(stop.Span.Start)
                        && original.Leeway.Of(stop, method) == Leeway.Reason.None).Select(stop => stop.Span))
                    .Select(span =>
                        Describe(
                            original.Drift.AreBefore(span.End)
                                ? WithoutColumn(span) : WithoutSemicolon(original.Leeway, span)))
                : left.Select(stop => Describe(stop.Span));
        });
    }

    /// <summary>
    /// What <see cref="Comparable"/> leaves out and docs/transparency.md does not list: of the stops that weaving
    /// may change those that a woven program has and the original has not, or the other way round, one line each.
    /// </summary>
    public static IReadOnlyList<string> Undocumented(CompiledProgram original, CompiledProgram woven,
        IEnumerable<SyntaxTree> originals, bool isOptimized)
    {
        var files = originals.ToDictionary(tree => tree.FilePath,
            tree => (Leeway: new Leeway(tree, isOptimized), Drift: new InterpolatedAwaits(tree)));
        var before = Changeable(original);
        var after = Changeable(woven);
        return [.. before.Keys.Union(after.Keys)
            .Select(stop =>
                (stop.Method, stop.Point, stop.Reason, Text: files[stop.Document].Leeway.TextOf(stop.Point),
                    Added: after.GetValueOrDefault(stop) - before.GetValueOrDefault(stop)))
            .Where(stop => stop.Added != 0 && !Leeway.Allows(stop.Reason, stop.Text, stop.Method, stop.Added))
            .Select(stop => $"{stop.Method} {Describe(stop.Point)} {stop.Text} {stop.Reason} {stop.Added}")
            .Order(StringComparer.Ordinal)];

        Dictionary<(string Method, string Document, LinePositionSpan Point, Leeway.Reason Reason), int> Changeable(
            CompiledProgram program)
        {
            var probes = Probes(program);
            return Methods(program)
                .Where(method => files.ContainsKey(method.Document))
                .SelectMany(method => (isOptimized ? WithoutProbe(method.Stops, probes) : method.Stops)
                    .Where(stop => !files[method.Document].Drift.AreBefore(stop.Span.Start))
                    .Select(stop =>
                        (method.Name, method.Document, Point: stop.Span,
                            Reason: files[method.Document].Leeway.Of(stop, method.Name))))
                .Where(stop => stop.Reason != Leeway.Reason.None)
                .CountBy(stop => stop)
                .ToDictionary();
        }
    }

    private static List<string> Of(CompiledProgram program,
        Func<string, string, IEnumerable<Stop>, IEnumerable<string>> describe) =>
        [.. Methods(program)
            .Select(method =>
                $"{method.Name} {method.Document} "
                + $"{string.Join(' ', describe(method.Name, method.Document, method.Stops))}")
            .Order(StringComparer.Ordinal)];

    private static List<(string Name, string Document, List<Stop> Stops)> Methods(CompiledProgram program)
    {
        using var image = new PEReader(program.Image);
        using var symbols = MetadataReaderProvider.FromPortablePdbImage(program.Symbols);
        var metadata = image.GetMetadataReader();
        var debug = symbols.GetMetadataReader();
        var methods = new List<(string, string, List<Stop>)>();
        foreach (var handle in debug.MethodDebugInformation)
        {
            var method = metadata.GetMethodDefinition(handle.ToDefinitionHandle());
            var type = metadata.GetTypeDefinition(method.GetDeclaringType());
            var name = FilePathHash().Replace(metadata.GetString(type.Name), "") + "."
                + FinallyNumber().Replace(metadata.GetString(method.Name), "");
            var points = debug.GetMethodDebugInformation(handle).GetSequencePoints().ToList();
            var code = points.Count == 0 ? [] : image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            methods.AddRange(Stop.Of(points, code, ReturnsValue(metadata.GetBlobReader(method.Signature)))
                .GroupBy(one => debug.GetString(debug.GetDocument(one.Point.Document).Name), one => one.Stop)
                .Where(stops => !stops.Key.EndsWith("Weft.Registration.g.cs", StringComparison.Ordinal))
                .Select(stops => (name, stops.Key, stops.ToList())));
        }

        return methods;
    }

    private static bool ReturnsValue(BlobReader signature)
    {
        if (signature.ReadSignatureHeader().IsGeneric)
        {
            signature.ReadCompressedInteger();
        }

        signature.ReadCompressedInteger();
        return signature.ReadSignatureTypeCode() != SignatureTypeCode.Void;
    }

    // The compiler names a file-local type after the path of the file that it reads, which is the copy's.
    [GeneratedRegex("(?<=^<.*>F)[0-9A-F]{64}")]
    private static partial Regex FilePathHash();

    // The compiler numbers the finally blocks of an iterator, of which the first is the profiler's.
    [GeneratedRegex("(?<=^<>m__Finally)[0-9]+")]
    private static partial Regex FinallyNumber();

    private static string Describe(LinePositionSpan span) =>
        $"[{span.Start.Line + 1},{span.Start.Character + 1}-{span.End.Line + 1},{span.End.Character + 1}]";

    // A statement of the user's can have the very extent of the probe in front of it.
    private static IEnumerable<Stop> WithoutProbe(IEnumerable<Stop> stops, HashSet<LinePositionSpan> probes)
    {
        var isFound = false;
        return [.. stops.Where(stop => isFound || !(isFound = probes.Contains(stop.Span)))];
    }

    // The first probe is as long as its text, wherever it is said to stand.
    private static HashSet<LinePositionSpan> Probes(CompiledProgram program) => [.. program.Trees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<LocalDeclarationStatementSyntax>())
        .Where(local =>
            local.Declaration.Variables[0].Initializer?.Value.ToString().StartsWith("global::Weft.Woven.Probe.",
                StringComparison.Ordinal) == true)
        .Select(local => local.GetLocation().GetMappedLineSpan().Span)];

    private static LinePositionSpan WithoutSemicolon(Leeway file, LinePositionSpan span) =>
        file.TextOf(span).EndsWith(';')
        ? new LinePositionSpan(span.Start, new LinePosition(span.End.Line, span.End.Character - 1))
        : span;

    private static LinePositionSpan WithoutColumn(LinePositionSpan span) =>
        new(span.Start, span.End.Line == span.Start.Line ? span.Start : new LinePosition(span.End.Line, 0));

    // Where a woven body has no block of its own the frame is closed at the
    // closing brace, where the debugger then stops once more.
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
