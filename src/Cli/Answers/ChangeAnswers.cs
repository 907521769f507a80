using System.Collections.Immutable;
using System.Globalization;
using Weft.Renderers.Queries;

namespace Weft.Cli.Answers;

/// <summary>Comparisons as tables.</summary>
internal static class ChangeAnswers
{
    private const double Second = 1e9;

    /// <summary>What a reader has to know of the uncertainty.</summary>
    internal static ImmutableArray<string> Notes(int before, int after) =>
    [
        before + after > 2
            ? $"The uncertainty comes from the differences between {before} captures before and {after} after."
            : "With one capture a side the uncertainty is that of sampling within a run, a lower bound: runs differ by "
                + "more. Give several captures a side to have it measured.",
        "A row is called slower or faster if at most 5 % of such marks are wrong (false discovery rate). "
            + "Times are self times for each run; waits are not judged; counts of calls are exact.",
    ];

    /// <summary>The rows of a comparison, those that are marked first.</summary>
    internal static AnswerTable Table(string title, IReadOnlyList<JudgedChange> changes, int limit)
    {
        var ordered = changes.OrderBy(static one => one.Verdict == ChangeVerdict.Within).ToArray();
        var hasCalls = changes.Any(static one => one.CallsBefore is not null);
        Column[] calls = hasCalls ? [new("calls before"), new("calls after")] : [];
        return new AnswerTable(
            title,
            [new("change s"), new("+/- s"), new("before s"), new("after s"), new("change"), .. calls,
                new("verdict", IsNumber: false), new("method", IsNumber: false)],
            [.. ordered.Select(change => Row(change, hasCalls))],
            [.. ordered.Select(Data)],
            0).Take(limit);
    }

    /// <summary>Counts the verdicts, in words.</summary>
    internal static string Verdict(IReadOnlyList<JudgedChange> changes)
    {
        var slower = changes.Count(static one => one.Verdict == ChangeVerdict.Slower);
        var faster = changes.Count(static one => one.Verdict == ChangeVerdict.Faster);
        return $"{slower} slower, {faster} faster, {changes.Count - slower - faster} within the uncertainty";
    }

    private static ImmutableArray<string> Row(JudgedChange change, bool hasCalls)
    {
        string[] calls = hasCalls ? [Count(change.CallsBefore), Count(change.CallsAfter)] : [];
        return
        [
            (change.Change / Second).ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture),
            Seconds(change.Margin), Seconds(change.Before), Seconds(change.After),
            change.Before > 0
                ? (change.Change / change.Before).ToString("+0.0 %;-0.0 %;0 %", CultureInfo.InvariantCulture)
                : "new",
            .. calls,
            change.Verdict.ToString().ToLowerInvariant(),
            change.Method.Name,
        ];
    }

    private static object Data(JudgedChange change) => new
    {
        change.Method,
        change.Before,
        change.After,
        change.Change,
        change.Error,
        change.Margin,
        change.FalseDiscoveryRate,
        change.Verdict,
        change.CallsBefore,
        change.CallsAfter,
    };

    private static string Seconds(double nanoseconds)
        => (nanoseconds / Second).ToString("0.000", CultureInfo.InvariantCulture);

    private static string Count(double? calls) => calls?.ToString("#,0.#", CultureInfo.InvariantCulture) ?? "";
}
