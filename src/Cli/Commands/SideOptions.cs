using System.CommandLine;
using Weft.Cli.Answers;
using Weft.Cli.CaptureFiles;
using Weft.Renderers.Queries;

namespace Weft.Cli.Commands;

/// <summary>The two sides of a comparison, for <c>weft diff</c> and <c>weft gate</c>.</summary>
internal sealed class SideOptions
{
    private readonly Argument<string> _before = new("before")
    {
        Description = "A capture from before the change, or a folder of several.",
    };

    private readonly Argument<string> _after = new("after")
    {
        Description = "A capture from after it, or a folder of several.",
    };

    private readonly Option<string[]> _moreBefore = More("--before", "Further captures from before.");
    private readonly Option<string[]> _moreAfter = More("--after", "Further captures from after.");
    private readonly AnswerOptions _answers = new(defaultLimit: 10);

    /// <summary>Adds all of them to a command.</summary>
    internal void AddTo(Command command)
    {
        command.Arguments.Add(_before);
        command.Arguments.Add(_after);
        command.Options.Add(_moreBefore);
        command.Options.Add(_moreAfter);
        _answers.AddForm(command);
    }

    /// <summary>How to print.</summary>
    internal AnswerFormat Format(ParseResult parsed) => _answers.Format(parsed);

    /// <summary>The most rows.</summary>
    internal int Limit(ParseResult parsed) => _answers.Limit(parsed);

    /// <summary>The comparison, and how many captures each side has.</summary>
    internal (IReadOnlyList<JudgedChange> Changes, int Before, int After) Judge(ParseResult parsed)
    {
        var before = CaptureSide.Paths([parsed.GetValue(_before)!, .. parsed.GetValue(_moreBefore) ?? []]);
        var after = CaptureSide.Paths([parsed.GetValue(_after)!, .. parsed.GetValue(_moreAfter) ?? []]);
        string[] paths = [.. before, .. after];
        var captures = Array.ConvertAll(paths, CaptureReading.Load);
        CaptureSet.RequireOneProgram(captures, paths);
        var observed = ObserveMethods.Of(captures[..before.Count], captures[before.Count..]);
        return (JudgeChanges.Of(observed), before.Count, after.Count);
    }

    private static Option<string[]> More(string name, string description)
        => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
}
