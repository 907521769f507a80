using Weft.Renderers.Queries;

namespace Weft.Renderers;

/// <summary>The methods of a tree as lines of text, longest self time first.</summary>
internal static class ConsoleFlat
{
    /// <param name="lines">Where to write.</param>
    /// <param name="tree">A tree in which nothing is folded.</param>
    /// <param name="time">The report's format of times.</param>
    /// <param name="options">How many rows there may be, and for which share of the time.</param>
    internal static void Write(ConsoleRowLines lines, CallTree tree, TimeFormat time, ConsoleOptions options)
    {
        var shown = 0;
        FoldedCalls rest = default;
        foreach (var row in FlatTable.Of(tree))
        {
            if (row.Subject.Kind.IsIdle())
            {
                continue;
            }

            if (shown < options.Rows && IsWorthARow(tree, row, time, options.Threshold))
            {
                shown++;
                lines.Write(ConsoleRow.Of(row));
            }
            else
            {
                rest += new FoldedCalls(1, row.Self);
            }
        }

        if (!time.IsZero(rest.Total.Sum))
        {
            lines.Write(ConsoleRow.OfMethods(rest));
        }
    }

    private static bool IsWorthARow(CallTree tree, MethodRow row, TimeFormat time, double threshold)
        => tree.ShareOf(row.Subject.Kind, row.Self) >= threshold
            && !(time.IsZero(row.Self.Time) && time.IsZero(row.Self.Wait));
}
