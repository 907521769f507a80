using System.Collections.Immutable;

namespace Weft;

/// <summary>Checks the longest stretches and waits of a document.</summary>
internal readonly struct LongestValidation(CaptureCheck check)
{
    /// <summary>The longest stretch of a thread, which is a part of one of its times.</summary>
    internal LongestStretch ToLongest(long[] row, ThreadCapture thread, string place)
    {
        if (row is not [var path, var start, var end, var time, var cpu])
        {
            throw check.Damaged($"{place} is not [path, start, end, time, cpu]");
        }

        if (path < -1 || path >= thread.Paths.Length)
        {
            throw check.Damaged($"{place}: path {path} is not in the list of {thread.Paths.Length} paths");
        }

        RequireSpan(start, end, place);
        var most = path < 0 ? thread.Outside : thread.Paths[(int)path].Self;
        if (time < 0 || time > most || cpu < 0)
        {
            throw check.Damaged($"{place}: its times are no part of those of its path");
        }

        return new LongestStretch((int)path, start, end, time, cpu);
    }

    /// <summary>The paths with the longest waits that are listed beside them.</summary>
    internal ImmutableArray<WaitingPath> ToWaits(ImmutableArray<WaitingPath> waits, long[]?[] rows)
    {
        var paths = waits.ToBuilder();
        for (var i = 0; i < rows.Length; i++)
        {
            var place = $"longestWaits[{i}]";
            if (rows[i] is not [var path, var start, var end])
            {
                throw check.Damaged($"{place} is not [path, start, end]");
            }

            if (path < 0 || path >= paths.Count)
            {
                throw check.Damaged($"{place}: path {path} is not in the list of {paths.Count} waits");
            }

            RequireSpan(start, end, place);
            paths[(int)path] = paths[(int)path] with { Longest = new LongestWait(start, end) };
        }

        return paths.ToImmutable();
    }

    private void RequireSpan(long start, long end, string place)
    {
        if (start < 0 || end < start)
        {
            throw check.Damaged($"{place}: it ends before it begins");
        }
    }
}
