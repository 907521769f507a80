using System.Text;

namespace Weft.Renderers;

/// <summary>The lines that lead from a caller to its callees, three characters for each level.</summary>
internal sealed class ConsoleGuides
{
    private const int LevelWidth = 3;

    private static readonly ConsoleGuides s_unicode = new()
    {
        Branch = "├─ ",
        Last = "└─ ",
        Through = "│  ",
        Omitted = "…  "
    };
    private static readonly ConsoleGuides s_ascii = new()
    {
        Branch = "|- ",
        Last = "`- ",
        Through = "|  ",
        Omitted = ".. "
    };

    /// <summary>Before a row that another one follows.</summary>
    private string Branch { get; init; } = "";

    /// <summary>Before the last row of a caller.</summary>
    private string Last { get; init; } = "";

    /// <summary>Below a branch, past everything that belongs to it.</summary>
    private string Through { get; init; } = "";

    /// <summary>In the place of all levels for which there is no room.</summary>
    private string Omitted { get; init; } = "";

    internal static ConsoleGuides For(ConsoleStyle style) => style.Unicode ? s_unicode : s_ascii;

    /// <summary>What leads to a row. Made when the row is written: kept with each
    /// row of a deep tree it would grow with the square of its depth.</summary>
    /// <param name="row">The row.</param>
    /// <param name="room">Characters it may take; outer levels are left out.</param>
    internal string To(ConsoleRow row, int room)
    {
        if (row.Above is null)
        {
            return "";
        }

        var most = Math.Max(1, room / LevelWidth);
        var levels = new List<string> { row.IsLast ? Last : Branch };
        for (var above = row.Above; above.Above is not null; above = above.Above)
        {
            if (levels.Count == most)
            {
                levels[^1] = most > 1 ? Omitted : levels[^1];
                break;
            }

            levels.Add(above.IsLast ? new string(' ', LevelWidth) : Through);
        }

        var guide = new StringBuilder();
        for (var i = levels.Count - 1; i >= 0; i--)
        {
            guide.Append(levels[i]);
        }

        return guide.ToString();
    }

    /// <summary>Finds out which rows are the last below theirs, once all of them are known:
    /// going backwards, the first row that is met below another is its last.</summary>
    internal static void MarkLast(List<ConsoleRow> rows)
    {
        var met = new HashSet<ConsoleRow>();
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            rows[i].IsLast = rows[i].Above is { } above && met.Add(above);
        }
    }
}
