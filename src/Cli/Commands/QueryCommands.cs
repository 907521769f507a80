using System.CommandLine;
using Weft.Cli.Answers;
using Weft.Cli.Reports;

namespace Weft.Cli.Commands;

/// <summary>
/// The questions to captures: <c>weft show</c>, <c>methods</c>, <c>callers</c>, <c>callees</c>, <c>path</c>.
/// </summary>
internal static class QueryCommands
{
    /// <summary>All of them.</summary>
    internal static IEnumerable<Command> Create() =>
    [
        Show(),
        Methods(),
        About("callers", "Lists who calls a method, and how much of its time is on whose behalf.",
            static (answers, method) => answers.Callers(method)),
        About("callees", "Lists what a method calls, and how much of its time is in each.",
            static (answers, method) => answers.Callees(method)),
        About("path", "Shows the heaviest call path to a method.",
            static (answers, method) => answers.PathTo(method)),
    ];

    private static Command Show()
    {
        var options = new AnswerOptions();
        var below = new Option<string?>("--below")
        {
            Description = "Only what lies below a method, for all of its callers together: Shop.Orders.Total.",
        };
        var command = new Command("show", "Prints the report of a capture, or its call paths as data.");
        options.AddTo(command);
        command.Options.Add(below);
        command.SetAction(parsed =>
        {
            var method = parsed.GetValue(below);
            if (options.Format(parsed) != AnswerFormat.Text || method is not null)
            {
                return options.Answer(parsed, answers => answers.Tree(method));
            }

            KnownRenderers.ForConsole().Render(options.Capture(parsed), parsed.InvocationConfiguration.Output);
            return 0;
        });
        return command;
    }

    private static Command Methods()
    {
        var options = new AnswerOptions();
        var match = new Option<string?>("--match")
        {
            Description = "Only methods whose names match a pattern: Shop.Orders or **.ToString.",
        };
        var command = new Command("methods", "Lists the methods by their own time, longest first.");
        options.AddTo(command);
        command.Options.Add(match);
        command.SetAction(parsed => options.Answer(parsed, answers => answers.Methods(parsed.GetValue(match))));
        return command;
    }

    private static Command About(string name, string description,
        Func<CaptureAnswers, string, AnswerTable> question)
    {
        var options = new AnswerOptions();
        var method = new Option<string>("--of", "-m")
        {
            Description = "The method, or a pattern of names: Shop.Orders.Total or **.ToString.",
            Required = true,
        };
        var command = new Command(name, description);
        options.AddTo(command);
        command.Options.Add(method);
        command.SetAction(parsed => options.Answer(parsed, answers => question(answers, parsed.GetValue(method)!)));
        return command;
    }
}
