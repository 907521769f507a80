using System.Globalization;

namespace Weft.Renderers;

/// <summary>What a report's header states, as text that is safe to show.</summary>
internal static class ReportFacts
{
    private const int ThreadsNamed = 6;

    /// <summary>The program with its arguments.</summary>
    internal static string CommandLine(CaptureHeader header)
        => VisibleText.Of(header.Arguments.Length > 0 ? $"{header.Program} {header.Arguments}" : header.Program);

    /// <summary>Start of the session in the local time of the machine that ran it.</summary>
    internal static string Recorded(CaptureHeader header)
        => header.StartedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    internal static string Samples(Capture capture) => capture.SampleCount.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The threads that ran woven methods with the time they spent there, busiest first, threads of one name together; empty if there were
    /// fewer than two.
    /// </summary>
    internal static string Threads(Capture capture, TimeFormat time)
    {
        var working = capture.Threads.Where(static thread => WovenTime(thread) > 0).ToList();
        if (working.Count < 2)
        {
            return "";
        }

        var groups = working
            .GroupBy(static thread => thread.Name, StringComparer.Ordinal)
            .Select(static group => (Name: group.Key, Count: group.Count(), Time: group.Sum(WovenTime)))
            .OrderByDescending(static group => group.Time)
            .ThenBy(static group => group.Name, StringComparer.Ordinal)
            .ToList();
        var named = groups.Take(ThreadsNamed).Select(group =>
            VisibleText.Of(group.Name) + (group.Count > 1 ? $" ({group.Count})" : "") + " " + time.Seconds(group.Time));
        var others = groups.Skip(ThreadsNamed).Sum(static group => group.Count);
        return string.Join(", ", named) + (others > 0 ? $", {others} more" : "");
    }

    /// <summary>Time in woven methods, nanoseconds.</summary>
    internal static long WovenTime(ThreadCapture thread) => thread.Paths.Sum(static path => path.Self);
}
