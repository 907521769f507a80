using System.CommandLine;
using Weft.Cli.Answers;
using Weft.Cli.CaptureFiles;
using Weft.Cli.Failures;

namespace Weft.Cli.Commands;

/// <summary>Captures to ask, and the form of the answer.</summary>
/// <param name="defaultLimit">The most rows where the user does not say.</param>
internal sealed class AnswerOptions(int defaultLimit = 40)
{
    private readonly Argument<string[]> _captures = new("captures")
    {
        Description = "Captures of one program, gzipped or not; several are merged.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print data, at most 60 KB." };

    private readonly Option<bool> _markdown = new("--markdown")
    {
        Description = "Print a table for a comment or the summary of a build, at most 60 KB.",
    };

    private readonly Option<int> _limit = new("--limit", "-n")
    {
        Description = "The most rows.",
        DefaultValueFactory = _ => defaultLimit,
    };

    /// <summary>Adds all of them to a command.</summary>
    internal void AddTo(Command command)
    {
        command.Arguments.Add(_captures);
        AddForm(command);
    }

    /// <summary>Adds those of the form alone.</summary>
    internal void AddForm(Command command)
    {
        _limit.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit takes a number from 1 on.");
            }
        });
        command.Options.Add(_json);
        command.Options.Add(_markdown);
        command.Options.Add(_limit);
    }

    /// <summary>The most rows.</summary>
    internal int Limit(ParseResult parsed) => parsed.GetValue(_limit);

    /// <summary>How to print.</summary>
    internal AnswerFormat Format(ParseResult parsed) => (parsed.GetValue(_json), parsed.GetValue(_markdown)) switch
    {
        (true, true) => throw new ToolFailure("--json and --markdown exclude each other; name one"),
        (true, false) => AnswerFormat.Json,
        (false, true) => AnswerFormat.Markdown,
        _ => AnswerFormat.Text,
    };

    /// <summary>The captures, merged.</summary>
    internal Capture Capture(ParseResult parsed) => CaptureSet.Merged(parsed.GetValue(_captures)!);

    /// <summary>Prints an answer about the captures.</summary>
    internal int Answer(ParseResult parsed, Func<CaptureAnswers, AnswerTable> question)
    {
        var format = Format(parsed);
        var answers = new CaptureAnswers(Capture(parsed), Limit(parsed));
        try
        {
            Print(parsed, AnswerWriter.Write(question(answers), format));
        }
        catch (ArgumentException error)
        {
            // A pattern that can match no name; the parameter's name says nothing to a user.
            throw new ToolFailure(error.Message.Split(" (Parameter")[0].TrimEnd('.'));
        }

        return 0;
    }

    /// <summary>Writes to the output of the command.</summary>
    internal static void Print(ParseResult parsed, string text) => parsed.InvocationConfiguration.Output.Write(text);
}
