using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>The top of the console report: threads crossing over and under, and
/// beside them what was recorded.</summary>
internal static class ConsoleHeader
{
    private const int FirstColumn = 36;

    /// <summary>On narrower lines the second column stands below the first.</summary>
    private const int WidthOfBoth = 68;

    internal static void Write(ConsoleLines lines, Capture capture, IdleTime idle, CallTree tree, TimeFormat time,
        string compared = "")
    {
        var header = capture.Header;
        string[] second = [$"Samples:  {ReportFacts.Samples(capture)}", $"CPU time: {time.Seconds(header.CpuTime)} s",
            $"Interval: {TimeFormat.Interval(header.Interval)}"];
        var isBeside = lines.Style.Width >= WidthOfBoth;
        WriteLine(lines, "──│──│──", $"Recorded: {ReportFacts.Recorded(header)}", isBeside ? second[0] : "");
        WriteLine(lines, "│──│──│─", $"Duration: {time.Seconds(header.Duration)} s", isBeside ? second[1] : "");
        WriteLine(lines, "─│──│──│", "w e f t", isBeside ? second[2] : "");
        lines.End();
        if (!isBeside)
        {
            lines.AddWrapped(string.Join("  ", second), ConsoleColor.Plain);
        }

        var commit = ReportFacts.Commit(header);
        WriteFact(lines, "Program", ReportFacts.CommandLine(header) + (commit.Length > 0 ? $" (commit {commit})" : ""));
        WriteFact(lines, "Compared with", compared);
        WriteFact(lines, "Threads", ReportFacts.Threads(capture, idle, tree.Headline, time));
        WriteFact(lines, "Waiting", ReportFacts.Waiting(idle, time));
        lines.End();
    }

    /// <summary>One line for a report in the middle of other output.</summary>
    internal static void WriteShort(ConsoleLines lines, Capture capture, TimeFormat time)
    {
        var header = capture.Header;
        lines.Add($"{ReportFacts.CommandLine(header)}: {time.Seconds(header.Duration)} s, "
            + $"{ReportFacts.Samples(capture)} samples", ConsoleColor.Bold);
        lines.End();
    }

    private static void WriteFact(ConsoleLines lines, string name, string fact)
    {
        if (fact.Length > 0)
        {
            lines.AddWrapped($"{name}: {fact}", ConsoleColor.Plain);
        }
    }

    private static void WriteLine(ConsoleLines lines, string weave, string first, string second)
    {
        lines.Add(" ");
        lines.Add(lines.Style.Unicode ? weave : weave.Replace('─', '-').Replace('│', '|'), ConsoleColor.Green);
        lines.Add("   ");
        lines.Add(first.PadRight(FirstColumn),
            first.Contains(':', StringComparison.Ordinal) ? ConsoleColor.Plain : ConsoleColor.Bold);
        lines.Add(second);
        lines.End();
    }
}
