using System.CommandLine;
using System.Globalization;
using Weft.Cli.Answers;
using Weft.Cli.Failures;
using Weft.Renderers.Queries;

namespace Weft.Cli.Commands;

/// <summary><c>weft gate</c>: fails a build that has become slower beyond doubt.</summary>
internal static class GateCommand
{
    /// <summary>Exit code of a gate that does not let a change through.</summary>
    internal const int Failed = 1;

    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var sides = new SideOptions();
        var slower = new Option<string>("--slower")
        {
            Description = "Fail if a method takes more time by more than this, beyond its uncertainty.",
            DefaultValueFactory = static _ => "5%",
        };
        var calls = new Option<string?>("--calls")
        {
            Description = "Fail if a method is called more often by more than this; counts are exact (--count calls).",
        };
        var command = new Command("gate",
            "Compares captures from before and after a change, and ends with exit code 1 if it is too slow.\n\n"
            + "For example: weft gate before/ after/ --slower 5% --calls 0");
        sides.AddTo(command);
        command.Options.Add(slower);
        command.Options.Add(calls);
        command.SetAction(parsed =>
        {
            var mostTime = Share("--slower", parsed.GetValue(slower)!);
            var mostCalls = parsed.GetValue(calls) is { } text ? Share("--calls", text) : (double?)null;
            var format = sides.Format(parsed);
            var (changes, before, after) = sides.Judge(parsed);
            var failing = Failing(changes, mostTime, mostCalls);
            AnswerOptions.Print(parsed, AnswerWriter.Write(
                Answer(failing, changes, before, after, sides.Limit(parsed)), format));
            return failing.Count > 0 ? Failed : 0;
        });
        return command;
    }

    /// <summary>The rows that do not pass.</summary>
    /// <param name="changes">All rows.</param>
    /// <param name="mostTime">The slowdown that passes, as a share.</param>
    /// <param name="mostCalls">The growth of calls that passes; null to let all pass.</param>
    internal static IReadOnlyList<JudgedChange> Failing(
        IReadOnlyList<JudgedChange> changes, double mostTime, double? mostCalls)
    {
        if (mostCalls is not null && changes.All(static one => one.CallGrowth is null))
        {
            throw new ToolFailure("--calls needs captures with counted calls; record them with weft run --count calls");
        }

        // A method that is new is a part of the row of all methods, which tells whether the program pays for it.
        return [.. changes.Where(one => one.IsSlowerBy(mostTime)
            || (mostCalls is { } most && one.CallGrowth > most))];
    }

    private static AnswerTable Answer(IReadOnlyList<JudgedChange> failing, IReadOnlyList<JudgedChange> all,
        int before, int after, int limit)
    {
        var verdict = failing.Count == 0 ? "passed" : "failed";
        var title = $"The gate has {verdict}: {failing.Count} of {all.Count} rows are over the limit";
        return ChangeAnswers.Table(title, failing, limit) with
        {
            Notes = [.. ChangeAnswers.Notes(before, after), $"All rows: {ChangeAnswers.Verdict(all)}."],
            Facts = new Dictionary<string, object?> { ["passed"] = failing.Count == 0 },
        };
    }

    private static double Share(string option, string text)
    {
        var number = text.Trim().TrimEnd('%').TrimEnd();
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? percent / 100
            : throw new ToolFailure($"{option} is '{text}', which is no percentage such as 5%");
    }
}
