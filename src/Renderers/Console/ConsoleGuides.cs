namespace Weft.Renderers;

/// <summary>The lines that lead from a caller to its callees, all three characters wide.</summary>
internal sealed class ConsoleGuides
{
    private static readonly ConsoleGuides s_unicode = new() { Branch = "├─ ", Last = "└─ ", Through = "│  ", Blank = "   " };
    private static readonly ConsoleGuides s_ascii = new() { Branch = "|- ", Last = "`- ", Through = "|  ", Blank = "   " };

    /// <summary>For the outermost rows, which nobody called.</summary>
    internal static ConsoleGuides None { get; } = new() { Branch = "", Last = "", Through = "", Blank = "" };

    /// <summary>Before a row that another one follows.</summary>
    internal required string Branch { get; init; }

    /// <summary>Before the last row of a caller.</summary>
    internal required string Last { get; init; }

    /// <summary>Below a branch, past everything that belongs to it.</summary>
    internal required string Through { get; init; }

    /// <summary>Below a last row.</summary>
    internal required string Blank { get; init; }

    internal static ConsoleGuides For(ConsoleStyle style) => style.Unicode ? s_unicode : s_ascii;
}
