using System.CommandLine;
using Weft.Cli.Answers;

namespace Weft.Cli.Commands;

/// <summary><c>weft diff</c>: what has become slower or faster, and how sure that is.</summary>
internal static class DiffCommand
{
    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var sides = new SideOptions();
        var command = new Command("diff",
            "Compares captures from before and after a change. Several captures a side, from a folder or by --before "
            + "and --after, tell what is only chance.");
        sides.AddTo(command);
        command.SetAction(parsed =>
        {
            var format = sides.Format(parsed);
            var (changes, before, after) = sides.Judge(parsed);
            var title = $"Self time of {changes.Count} rows: {ChangeAnswers.Verdict(changes)}";
            var answer = ChangeAnswers.Table(title, changes, sides.Limit(parsed)) with
            {
                Notes = ChangeAnswers.Notes(before, after),
            };
            AnswerOptions.Print(parsed, AnswerWriter.Write(answer, format));
            return 0;
        });
        return command;
    }
}
