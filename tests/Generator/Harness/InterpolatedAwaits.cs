using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>The awaits of a file that stand in interpolated strings, where no
/// directive can keep the columns behind them.</summary>
internal sealed partial class InterpolatedAwaits(SyntaxTree tree)
{
    private readonly List<LinePosition> _all = [.. tree.GetRoot().DescendantNodes()
        .OfType<AwaitExpressionSyntax>()
        .Where(node => node.Ancestors().Any(outer => outer is InterpolationSyntax))
        .SelectMany(node => new[] { node.SpanStart, node.Span.End - 1 })
        .Select(tree.GetText().Lines.GetLinePosition)];

    /// <summary>Whether one stands before a position on the same line.</summary>
    public bool AreBefore(LinePosition position) =>
        _all.Any(one => one.Line == position.Line && one.Character < position.Character);

    /// <summary>Diagnostics of the file, without the columns that are not kept.</summary>
    public IReadOnlyList<string> WithoutColumnsBehind(IEnumerable<string> diagnostics) =>
        [.. diagnostics.Select(
            one => Place().Replace(one,
                place => AreBefore(PositionOf(place)) ? place.Groups[1].Value + ",-" : place.Value))
                .Order(StringComparer.Ordinal)];

    private static LinePosition PositionOf(Match place) =>
        new(int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture),
            int.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("(?<=\\.cs)(\\d+),(\\d+)(?= )")]
    private static partial Regex Place();
}
