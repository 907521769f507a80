namespace Weft.Renderers;

/// <summary>The top of the console report: threads crossing over and under, and beside them what was recorded.</summary>
internal static class ConsoleHeader
{
    private const int FirstColumn = 34;

    internal static void Write(ConsoleLines lines, Capture capture, TimeFormat time)
    {
        var header = capture.Header;
        WriteLine(lines, "──│──│──", $"Recorded: {ReportFacts.Recorded(header)}", $"Samples:  {ReportFacts.Samples(capture)}");
        WriteLine(lines, "│──│──│─", $"Duration: {time.Seconds(header.Duration)} s", $"CPU time: {time.Seconds(header.CpuTime)} s");
        WriteLine(lines, "─│──│──│", "w e f t", $"Interval: {TimeFormat.Interval(header.Interval)}");
        lines.End();
        lines.Add($"Program: {ReportFacts.CommandLine(header)}");
        lines.End();
        if (ReportFacts.Threads(capture, time) is { Length: > 0 } threads)
        {
            lines.Add($"Threads: {threads}");
            lines.End();
        }

        if (ReportFacts.Waiting(capture, time) is { Length: > 0 } waiting)
        {
            lines.Add($"Waiting: {waiting}");
            lines.End();
        }

        lines.End();
    }

    private static void WriteLine(ConsoleLines lines, string weave, string first, string second)
    {
        lines.Add(" ");
        lines.Add(lines.Style.Unicode ? weave : weave.Replace('─', '-').Replace('│', '|'), ConsoleColor.Green);
        lines.Add("   ");
        lines.Add(first.PadRight(FirstColumn), first.Contains(':', StringComparison.Ordinal) ? ConsoleColor.Plain : ConsoleColor.Bold);
        lines.Add(second);
        lines.End();
    }
}
