using System.Globalization;
using System.Text;
using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>The facts in a report's header, as text that is safe to show.</summary>
internal static class ReportFacts
{
    private const int GroupsNamed = 6;

    /// <summary>Different in all but the largest repositories.</summary>
    private const int CommitLength = 10;

    /// <summary>The program with its arguments.</summary>
    internal static string CommandLine(CaptureHeader header)
        => VisibleText.Of(header.Arguments.Length > 0 ? $"{header.Program} {header.Arguments}" : header.Program);

    /// <summary>The commit, shortened as people write it; empty if it is not known.</summary>
    internal static string Commit(CaptureHeader header)
        => VisibleText.Of(VisibleText.Cut(header.SourceCommit ?? "", CommitLength));

    /// <summary>Program, arguments, time and commit: which of several runs it was.</summary>
    internal static string Run(CaptureHeader header)
        => $"{CommandLine(header)}, {Recorded(header)}"
            + (string.IsNullOrEmpty(header.SourceCommit) ? "" : $", commit {Commit(header)}");

    /// <summary>Start of the session in the local time of the machine that ran it.</summary>
    internal static string Recorded(CaptureHeader header)
        => DateText.ForReading(header.StartedAt);

    internal static string Samples(Capture capture) => capture.SampleCount.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The time of all threads, and those that ran woven methods with the time they spent
    /// there, busiest first, threads of one name together; empty if there were fewer than two.
    /// </summary>
    /// <param name="capture">The capture.</param>
    /// <param name="idle">Its idle time.</param>
    /// <param name="headline">The time of all threads, nanoseconds.</param>
    /// <param name="time">The report's format of times.</param>
    internal static string Threads(Capture capture, IdleTime idle, long headline, TimeFormat time)
    {
        var groups = ThreadGroup.Of(capture, idle);
        if (groups.Count == 0 || (groups.Count == 1 && groups[0].Count == 1))
        {
            return "";
        }

        var text = new StringBuilder($"{time.Seconds(headline)} s in all, in woven methods ");
        for (var i = 0; i < Math.Min(groups.Count, GroupsNamed); i++)
        {
            var group = groups[i];
            text.Append(i == 0 ? "" : ", ").Append(VisibleText.Of(group.Name));
            text.Append(group.Count > 1 ? $" ({group.Count})" : "").Append(' ').Append(time.Seconds(group.Time));
        }

        var others = groups.Count - GroupsNamed;
        return text.Append(others > 0 ? $", {others} more" : "").ToString();
    }

    /// <summary>Whether the processor time of all call paths is known.</summary>
    internal static bool TellsCpu(Capture capture)
    {
        foreach (var thread in capture.Threads)
        {
            if (thread.Paths.Length > 0 && thread.Paths[0].Cpu is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How long async methods waited in all; empty if not long enough to show.</summary>
    internal static string Waiting(IdleTime idle, TimeFormat time)
    {
        var wait = idle.Wait();
        return time.IsZero(wait) ? "" : $"{time.Seconds(wait)} s in async methods (concurrent waits are summed)";
    }

    /// <summary>Waits of all async methods, nanoseconds.</summary>
    internal static long Wait(Capture capture)
    {
        long wait = 0;
        foreach (var path in capture.Waits)
        {
            wait += path.Wait;
        }

        return wait;
    }

    /// <summary>Time in woven methods, nanoseconds.</summary>
    internal static long WovenTime(ThreadCapture thread)
    {
        long time = 0;
        foreach (var path in thread.Paths)
        {
            time += path.Self;
        }

        return time;
    }
}
