using System.CommandLine;
using System.Text.RegularExpressions;

namespace Weft.Cli.Commands;

/// <summary>How the program records; the environment variables that say so have the same values.</summary>
internal sealed partial class RecordingOptions
{
    private static readonly string[] s_counts = ["calls", "allocations", "pauses", "all"];

    private readonly Option<string?> _count = new("--count")
    {
        Description = "Count exactly, at some cost: calls, allocations, pauses or all; without a value, calls.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = string.Join('|', s_counts),
    };

    private readonly Option<bool> _timeline = new("--timeline")
    {
        Description = "Record the course of events, too; pages and Perfetto files show it.",
    };

    private readonly Option<string?> _interval = new("--interval")
    {
        Description = "Mean time between samples, for instance 0.5ms. Default: 1ms.",
    };

    /// <summary>Adds all of them to a command.</summary>
    internal void AddTo(Command command)
    {
        _count.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.SelectMany(static token => token.Value.Split(',')))
            {
                if (!s_counts.Contains(word, StringComparer.OrdinalIgnoreCase))
                {
                    result.AddError($"--count {word} is unknown; use {string.Join(", ", s_counts)}.");
                }
            }
        });
        _interval.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } value && !IsTime().IsMatch(value))
            {
                result.AddError($"--interval {value} is no time such as 0.5ms or 2ms.");
            }
        });
        command.Options.Add(_count);
        command.Options.Add(_timeline);
        command.Options.Add(_interval);
    }

    /// <summary>The variables for the program.</summary>
    internal Dictionary<string, string> Variables(ParseResult parsed)
    {
        var variables = new Dictionary<string, string>();
        if (parsed.GetResult(_count) is { Implicit: false })
        {
            variables["WEFT_COUNT"] = parsed.GetValue(_count) ?? "calls";
        }

        if (parsed.GetValue(_timeline))
        {
            variables["WEFT_RECORDER"] = "timeline";
        }

        if (parsed.GetValue(_interval) is { } interval)
        {
            variables["WEFT_INTERVAL"] = interval;
        }

        return variables;
    }

    // As the program reads it; whether it is in range, the program says.
    [GeneratedRegex(@"^\d+(\.\d+)?(us|ms|s|min)$", RegexOptions.IgnoreCase)]
    private static partial Regex IsTime();
}
