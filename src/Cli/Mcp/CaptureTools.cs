using System.ComponentModel;
using Weft.Cli.Answers;
using Weft.Cli.Failures;
using Weft.Renderers.Queries;

namespace Weft.Cli.Mcp;

/// <summary>
/// The tools of an assistant: it opens a capture and walks from method to method, a few rows at a time, because a whole
/// tree would fill its context. Each answer is Markdown, and says what is left out.
/// </summary>
/// <param name="captures">What is open.</param>
internal sealed class CaptureTools(OpenCaptures captures)
{
    private const int FewRows = 10;

    /// <summary>Opens captures.</summary>
    [Description("Opens one or more Weft captures of one program (*.weft.json, gzipped or not; several are merged). "
        + "Returns a handle such as c-1 for the other tools, and the hottest methods.")]
    internal string OpenCapture([Description("Paths of the files.")] string[] paths)
    {
        var (handle, capture) = captures.Open(paths);
        return $"{handle}: {capture.Header.Program}, {capture.Header.Duration / 1e9:0.000} s, {capture.SampleCount} "
            + $"samples, {capture.Header.Runtime}\n\n" + Written(new CaptureAnswers(capture, FewRows).Methods(null));
    }

    /// <summary>Lists methods.</summary>
    [Description("Lists methods by their own time, waits included, longest first.")]
    internal string Methods(
        [Description("Handle of a capture.")] string capture,
        [Description("A pattern of names: Shop.Orders, Shop.*Repository or **.ToString.")] string? match = null,
        [Description("The most rows.")] int limit = 20)
        => Written(Answers(capture, limit).Methods(match));

    /// <summary>Shows a method between its callers and callees.</summary>
    [Description("The sandwich: one method, who calls it with how much of its time, and what it calls with how much of "
        + "its time. Walk a profile with this, from the hottest method up or from Main down.")]
    internal string Sandwich(
        [Description("Handle of a capture.")] string capture,
        [Description("Full name of the method, or a pattern.")] string method,
        [Description("The most rows of each list.")] int limit = FewRows)
    {
        var answers = Answers(capture, limit);
        return Written(answers.Callers(method)) + "\n" + Written(answers.Methods(method)) + "\n"
            + Written(answers.Callees(method));
    }

    /// <summary>Shows the heaviest path.</summary>
    [Description("The heaviest call path that ends with a method, outermost caller first.")]
    internal string Path(
        [Description("Handle of a capture.")] string capture,
        [Description("Full name of the method, or a pattern.")] string method)
        => Written(Answers(capture, int.MaxValue).PathTo(method));

    /// <summary>Shows a part of the tree.</summary>
    [Description("The call paths with the largest totals, as a tree, all of them or those below a method.")]
    internal string Tree(
        [Description("Handle of a capture.")] string capture,
        [Description("Full name of a method, or a pattern; empty for the whole program.")] string? below = null,
        [Description("The most rows.")] int limit = 30)
        => Written(Answers(capture, limit).Tree(string.IsNullOrEmpty(below) ? null : below));

    /// <summary>Compares captures.</summary>
    [Description("Compares captures from before and after a change, with uncertainty. Several captures a side tell "
        + "what is only chance; open each by itself.")]
    internal string Compare(
        [Description("Handles of captures from before.")] string[] before,
        [Description("Handles of captures from after.")] string[] after,
        [Description("The most rows.")] int limit = FewRows)
    {
        if (before.Length == 0 || after.Length == 0)
        {
            throw new ToolFailure("name at least one capture on each side");
        }

        var changes = JudgeChanges.Of(ObserveMethods.Of(
            Array.ConvertAll(before, captures.Of), Array.ConvertAll(after, captures.Of)));
        return Written(ChangeAnswers.Table(ChangeAnswers.Verdict(changes), changes, limit) with
        {
            Notes = ChangeAnswers.Notes(before.Length, after.Length),
        });
    }

    private CaptureAnswers Answers(string handle, int limit)
        => new(captures.Of(handle), limit > 0 ? limit : throw new ToolFailure("limit is a number from 1 on"));

    private static string Written(AnswerTable answer) => AnswerWriter.Write(answer, AnswerFormat.Markdown);
}
