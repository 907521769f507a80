using System.Text.RegularExpressions;

namespace Weft.Cli.Builds;

/// <summary>The last line of a list of members: how many are woven, and why others are not.</summary>
internal static partial class WeaveCounts
{
    /// <summary>The counts in words; null if the list is not there.</summary>
    internal static string? Of(string report)
    {
        if (report.Length == 0 || !File.Exists(report))
        {
            return null;
        }

        var last = File.ReadLines(report).LastOrDefault() ?? "";
        var counts = Counts().Match(last);
        if (!counts.Success)
        {
            return null;
        }

        var left = counts.Groups[2].Value == "0" ? "" : $", {counts.Groups[2].Value} left{counts.Groups[3].Value}";
        return $"{counts.Groups[1].Value} members woven{left}";
    }

    [GeneratedRegex(@": (\d+) woven, (\d+) left( \(.*\))?")]
    private static partial Regex Counts();
}
