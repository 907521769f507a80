using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>
/// Compares where a debugger can stop in a program as written and woven, by the promise of docs/transparency.md:
/// without optimizations all stops are the same, with them every line is kept.
/// </summary>
internal sealed class StopComparison(IEnumerable<SyntaxTree> originals)
{
    private readonly Dictionary<string, OriginalFile> _files =
        originals.ToDictionary(tree => tree.FilePath, tree => new OriginalFile(tree));

    /// <summary>What is lost (-) and what is new (+) in a woven program, one line for each method or line.</summary>
    public static IReadOnlyList<string> Differences(CompiledProgram original, CompiledProgram woven,
        IEnumerable<SyntaxTree> originals, bool isOptimized)
    {
        var comparison = new StopComparison(originals);
        return isOptimized ? comparison.OfLines(original, woven) : comparison.OfStops(original, woven);
    }

    private List<string> OfStops(CompiledProgram original, CompiledProgram woven)
    {
        var before = Describe(original);
        var after = Describe(woven);
        return before.SequenceEqual(after)
            ? []
            : [.. before.Except(after).Select(line => "- " + line), .. after.Except(before).Select(line => "+ " + line),
                $"{before.Count} methods were {after.Count} when woven"];
    }

    /// <summary>
    /// The expression of a void expression body becomes a statement and takes in its semicolon. For the end of a state
    /// machine the compiler may take any closing brace around the function, or none, whichever syntax its body was made
    /// of last. Columns behind an await in an interpolated string are not compared.
    /// </summary>
    private List<string> Describe(CompiledProgram program) =>
        [.. SequencePoints.Of(program)
            .Select(method => $"{method.Name} {method.Document} " + (_files.TryGetValue(method.Document, out var file)
                ? string.Join(' ', Once(method.Stops.Select(stop => stop.Span)
                    .Where(span => !file.IsDriftBefore(span.Start) && !IsEnd(file, span, method.Name)))
                    .Select(span => Text(file.IsDriftBefore(span.End)
                        ? WithoutColumn(span) : WithoutSemicolon(file, span))))
                : string.Join(' ', method.Stops.Select(stop => Text(stop.Span)))))
            .Order(StringComparer.Ordinal)];

    /// <summary>
    /// A line counts if code other than a jump begins on it: a brace or a jump has a stop only if the optimizer finds
    /// something to do there. A pattern over a constant, of which the compiler warns, becomes a jump, too, and its
    /// statement can lose its stop. The woven program stops nowhere but where a token of the file begins.
    /// </summary>
    private List<string> OfLines(CompiledProgram original, CompiledProgram woven)
    {
        var after = SequencePoints.Of(woven).Where(method => _files.ContainsKey(method.Document)).ToList();
        var kept = after.SelectMany(LinesOf).ToHashSet();
        var lost = SequencePoints.Of(original)
            .Where(method => _files.ContainsKey(method.Document))
            .Select(method => method with { Stops = [.. method.Stops.Where(stop => IsPromised(stop, method))] })
            .SelectMany(LinesOf).Distinct().Where(line => !kept.Contains(line));
        var displaced = after.SelectMany(method => method.Stops
            .Where(stop => !_files[method.Document].HasTokenAt(stop.Span.Start))
            .Select(stop => $"+ {method.Name} {method.Document} {Text(stop.Span)} inside a token"));
        return [.. lost.Select(line => $"- {line}"), .. displaced];
    }

    private bool IsPromised(Stop stop, SequencePoints method) =>
        !stop.IsJump && _files[method.Document] is var file && file.TextOf(stop.Span) is not ("{" or "}" or "return;")
        && !file.HasConstantPattern(stop.Span);

    private static IEnumerable<string> LinesOf(SequencePoints method) =>
        method.Stops.Select(stop => $"{method.Name} {method.Document} line {stop.Span.Start.Line + 1}");

    private static bool IsEnd(OriginalFile file, LinePositionSpan span, string method) =>
        method.EndsWith(".MoveNext", StringComparison.Ordinal) && file.TextOf(span) == "}";

    private static string Text(LinePositionSpan span) =>
        $"[{span.Start.Line + 1},{span.Start.Character + 1}-{span.End.Line + 1},{span.End.Character + 1}]";

    private static LinePositionSpan WithoutSemicolon(OriginalFile file, LinePositionSpan span) =>
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

    private sealed class OriginalFile(SyntaxTree tree)
    {
        private readonly SourceText _text = tree.GetText();
        private readonly InterpolatedAwaits _awaits = new(tree);

        private readonly List<LinePosition> _constants = [.. tree.GetRoot().DescendantNodes()
            .OfType<IsPatternExpressionSyntax>().Where(node => node.Expression is LiteralExpressionSyntax)
            .Select(node => tree.GetLineSpan(node.Span).StartLinePosition)];

        /// <summary>Whether columns are off at a position, behind an await in an interpolated string.</summary>
        public bool IsDriftBefore(LinePosition position) => _awaits.AreBefore(position);

        /// <summary>The text that a stop shows; empty if it lies outside of the file.</summary>
        public string TextOf(LinePositionSpan span) =>
            span.End.Line < _text.Lines.Count && _text.Lines.GetPosition(span.End) <= _text.Length
                ? _text.ToString(_text.Lines.GetTextSpan(span)) : "";

        /// <summary>Whether a pattern over a constant begins in a stop.</summary>
        public bool HasConstantPattern(LinePositionSpan span) => _constants.Any(place => span.Start <= place
            && place <= span.End);

        /// <summary>Whether a token begins at a position, or columns are off there.</summary>
        public bool HasTokenAt(LinePosition position) =>
            IsDriftBefore(position)
            || (position.Line < _text.Lines.Count && _text.Lines.GetPosition(position) is var place
                && tree.GetRoot().FindToken(place).SpanStart == place);
    }
}
