using System.Globalization;
using System.Text.RegularExpressions;

namespace Weft.Generator.Tests.Harness;

/// <summary>
/// Turns the woven copy of a file with tabs into the copy that the same file with four spaces for each tab would have:
/// the columns in span directives count characters, so they move with the tabs.
/// </summary>
internal static partial class TabExpansion
{
    public static string Expand(string woven, string original)
    {
        var originalLines = original.Split('\n');
        var lines = woven.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var next = i + 1 < lines.Length ? lines[i + 1] : "";
            lines[i] = Spaces(SpanDirective().Replace(lines[i], match => Moved(match, originalLines, next)));
        }

        return string.Join('\n', lines);
    }

    private static string Moved(Match match, string[] originalLines, string next)
    {
        var (line, endLine) = (Number(match, 1), Number(match, 3));
        var column = Column(originalLines[line - 1], Number(match, 2));
        var endColumn = Column(originalLines[endLine - 1], Number(match, 4));
        var offset = match.Groups[5].Success ? " " + (Column(next, Number(match, 5) + 1) - 1) : "";
        return FormattableString.Invariant($"#line ({line},{column})-({endLine},{endColumn}){offset}");
    }

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The column, counted from 1, that a column of a line has once its tabs are spaces.</summary>
    private static int Column(string line, int column) => Spaces(line[..Math.Min(column - 1, line.Length)]).Length + 1;

    private static string Spaces(string line) => line.Replace("\t", "    ");

    [GeneratedRegex(@"#line \((\d+),(\d+)\)-\((\d+),(\d+)\)(?: (\d+))?")]
    private static partial Regex SpanDirective();
}
