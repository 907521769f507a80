using System.Collections.Immutable;
using System.Globalization;
using Weft.Cli.Failures;
using Weft.Renderers.Queries;

namespace Weft.Cli.Answers;

/// <summary>The answers of <see cref="CaptureQuery"/> as tables.</summary>
/// <param name="capture">The capture.</param>
/// <param name="limit">The most rows of an answer.</param>
internal sealed class CaptureAnswers(Capture capture, int limit)
{
    private readonly CaptureQuery _query = CaptureQuery.From(capture);

    /// <summary>The tree of call paths.</summary>
    internal AnswerTable Tree(string? below)
    {
        var answer = below is null ? _query.Tree(limit) : _query.Subtree(below, limit);
        Require(answer.Rows.Length > 0 || answer.LeftOut > 0 || below is null, below);
        return Paths($"Call paths{(below is null ? "" : $" below {below}")} of {Program}", answer.Rows,
            answer.LeftOut);
    }

    /// <summary>The heaviest path to a method.</summary>
    internal AnswerTable PathTo(string method)
    {
        var path = _query.Path(method);
        Require(path.Length > 0, method);
        return Paths($"The heaviest call path to {method} in {Program}", path, 0);
    }

    /// <summary>Methods by their own time.</summary>
    internal AnswerTable Methods(string? pattern)
    {
        var answer = _query.Methods(pattern, limit);
        Require(answer.Rows.Length > 0 || answer.LeftOut > 0 || pattern is null, pattern);
        return new(
            $"Methods of {Program} by their own time",
            [new("self s"), new("share"), new("total s"), new("calls"), new("method", IsNumber: false),
                new("place", IsNumber: false)],
            [.. answer.Rows.Select(row => Cells(Seconds(row.Self), Share(row.Self), Seconds(row.Total),
                Calls(row.Self), row.Method.Name, Place(row.Method)))],
            [.. answer.Rows],
            answer.LeftOut)
        { Facts = Facts };
    }

    /// <summary>Who calls a method.</summary>
    internal AnswerTable Callers(string method) => Calls(
        $"Callers of {method} in {Program}, by the time that it took for them", _query.Callers(method, limit), method);

    /// <summary>What a method calls.</summary>
    internal AnswerTable Callees(string method) => Calls(
        $"Callees of {method} in {Program}, by the time in them", _query.Callees(method, limit), method);

    private string Program => capture.Header.Program;

    private IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>
    {
        ["program"] = Program,
        ["headline"] = _query.Headline,
        ["samples"] = capture.SampleCount,
        ["unit"] = "nanoseconds",
    };

    private AnswerTable Calls(string title, Answer<CallFigures> answer, string method)
    {
        Require(answer.Rows.Length > 0 || answer.LeftOut > 0 || _query.Methods(method, 1).Rows.Length > 0, method);
        return new(
            title,
            [new("total s"), new("share"), new("caller", IsNumber: false), new("callee", IsNumber: false)],
            [.. answer.Rows.Select(row => Cells(Seconds(row.Total), Share(row.Total),
                row.Caller?.Name ?? "[un-woven code]", row.Callee.Name))],
            [.. answer.Rows],
            answer.LeftOut)
        { Facts = Facts };
    }

    private AnswerTable Paths(string title, ImmutableArray<PathFigures> rows, int leftOut) => new(
        title,
        [new("total s"), new("self s"), new("share"), new("method", IsNumber: false), new("place", IsNumber: false)],
        [.. rows.Select(row => Cells(Seconds(row.Total), Seconds(row.Self), Share(row.Total),
            new string(' ', 2 * (row.Level - 1)) + row.Method.Name, Place(row.Method)))],
        [.. rows],
        leftOut)
    { Facts = Facts };

    private static ImmutableArray<string> Cells(params string[] cells) => [.. cells];

    private static string Seconds(Figures figures)
        => ((figures.Time + figures.Wait) / 1e9).ToString("0.000", CultureInfo.InvariantCulture);

    private string Share(Figures figures) => _query.Headline == 0 ? "" : ((double)(figures.Time + figures.Wait)
        / _query.Headline).ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Calls(Figures figures) => figures.Calls?.ToString("#,0", CultureInfo.InvariantCulture) ?? "";

    private static string Place(MethodFacts method) => method.File.Length == 0 ? ""
        : method.Line > 0 ? $"{method.File}:{method.Line.ToString(CultureInfo.InvariantCulture)}" : method.File;

    private void Require(bool isFound, string? pattern)
    {
        if (!isFound)
        {
            throw new ToolFailure($"no method of {Program} in the capture matches {pattern}; "
                + "weft methods lists them, and **.Name finds a name anywhere");
        }
    }
}
