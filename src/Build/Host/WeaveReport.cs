using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Weft.Generator.Reporting;

namespace Weft.Build;

/// <summary>The list of all members with bodies that <c>WeftReport</c> asks
/// for: each is woven, or left for a reason.</summary>
/// <param name="Rows">The members in any order.</param>
/// <param name="Notes">What there is to say about patterns that name no member,
/// and about files whose members cannot be counted.</param>
internal sealed record WeaveReport(ImmutableArray<ReportRow> Rows, ImmutableArray<string> Notes)
{
    /// <summary>The last line: <c>N members with bodies: W woven, L left (reason
    /// count, reason count)</c>, the most frequent reason first.</summary>
    public string Summary
    {
        get
        {
            var left = Rows.Where(static row => !row.IsWoven).ToList();
            var reasons = left
                .GroupBy(static row => row.Member.Reason, StringComparer.Ordinal)
                .OrderByDescending(static group => group.Count())
                .ThenBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count()}"));
            var counts = string.Create(
                CultureInfo.InvariantCulture,
                $"{Rows.Length} members with bodies: {Rows.Length - left.Count} woven, {left.Count} left");
            return left.Count == 0 ? counts : $"{counts} ({string.Join(", ", reasons)})";
        }
    }

    /// <summary>The decisions of the weaver, without the files that the host did not weave.</summary>
    public static WeaveReport Of(WeavingReport report, IReadOnlyCollection<Replacement> replacements)
    {
        var obstacles = replacements.Where(static one => one.Obstacle is not null).DistinctBy(static one => one.Source)
            .ToDictionary(static one => one.Source, static one => one.Obstacle!);
        var rows = report.Members.Select(static member => new ReportRow(member))
            .Select(row =>
                row.IsWoven && obstacles.TryGetValue(row.Member.SourcePath, out var id) ? row.LeftFor(id) : row);
        var known = report.Members.Select(static member => member.SourcePath).ToHashSet();
        var unread = obstacles.Where(pair => !known.Contains(pair.Key))
            .Select(static pair => $"{pair.Key}: left whole, and its members not counted: {pair.Value}");
        return new WeaveReport(
            [.. rows],
            [
                .. report.UnusedPatterns.Select(static unused =>
                    $"{unused.Property} has the pattern '{unused.Pattern}', which names no member with a body"),
                .. unread.Order(StringComparer.Ordinal),
            ]);
    }

    /// <summary>Deletes the report of the weave before: if this one fails, it
    /// would name members that are not there.</summary>
    public static void Withdraw(string path)
    {
        if (File.Exists(path) && IsOrdinary(path))
        {
            WholeFile.Delete(path);
        }
    }

    /// <summary>Writes the report; the build continues without it.</summary>
    /// <returns>Null, or the warning that it could not be written.</returns>
    public string? Write(string path)
    {
        try
        {
            if (IsOrdinary(path))
            {
                new WholeFile().Write(path, Encoding.UTF8.GetBytes(ToString()));
            }
            else
            {
                File.WriteAllText(path, ToString());
            }

            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return BuildDiagnostics.ReportNotWritten(path, error);
        }
    }

    // A link and a device are written through: to put a file in their place
    // would take them away from whoever else uses them.
    private static bool IsOrdinary(string path) => !path.StartsWith("/dev/", StringComparison.Ordinal)
        && !(File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint));

    /// <summary>One line for each member, sorted by file and line, and the summary at the end.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var note in Notes)
        {
            text.Append("note   ").Append(note).Append('\n');
        }

        // Stable, so members on one line stay in source order.
        foreach (var row in Rows.OrderBy(static row => row.Member.ProjectPath, StringComparer.Ordinal)
            .ThenBy(static row => row.Member.Line))
        {
            text.Append(row).Append('\n');
        }

        return text.Append(Summary).Append('\n').ToString();
    }
}
