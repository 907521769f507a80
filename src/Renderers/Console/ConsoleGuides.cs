namespace Weft.Renderers;

/// <summary>The lines that lead from a caller to its callees, all three characters wide.</summary>
/// <param name="Branch">Before a row that another one follows.</param>
/// <param name="Last">Before the last row of a caller.</param>
/// <param name="Through">Below a branch, past everything that belongs to it.</param>
/// <param name="Blank">Below a last row.</param>
internal sealed record ConsoleGuides(string Branch, string Last, string Through, string Blank)
{
    private static readonly ConsoleGuides s_unicode = new("├─ ", "└─ ", "│  ", "   ");
    private static readonly ConsoleGuides s_ascii = new("|- ", "`- ", "|  ", "   ");

    /// <summary>For the outermost rows, which nobody called.</summary>
    internal static ConsoleGuides None { get; } = new("", "", "", "");

    internal static ConsoleGuides For(ConsoleStyle style) => style.Unicode ? s_unicode : s_ascii;
}
