namespace Weft.Renderers;

/// <summary>The figures of a comparison: by how much a row got slower, what it
/// was and what it is; running and waiting together.</summary>
/// <param name="lines">Where to write.</param>
/// <param name="time">The report's format of times.</param>
/// <param name="whole">The time that changes are shares of, nanoseconds.</param>
internal sealed class ConsoleChanges(ConsoleLines lines, TimeFormat time, long whole) : IConsoleFigures
{
    private const string Gap = "  ";

    private readonly int _timeWidth = Math.Max(time.Seconds(whole).Length, "before".Length);

    public int Width => Widths(_timeWidth + 1, _timeWidth, _timeWidth);

    internal void WriteHeadings()
    {
        lines.Add(
            "change".PadLeft(_timeWidth + 1) + Gap + "before".PadLeft(_timeWidth) + Gap + "after".PadLeft(_timeWidth),
            ConsoleColor.Faint);
        lines.End();
    }

    public void WriteFigures(ConsoleRow row)
    {
        var change = row.Total.Sum - row.Before.Sum;
        lines.Add(Change(change).PadLeft(_timeWidth + 1) + Gap,
            time.IsZero(Math.Abs(change)) ? ConsoleColor.Faint : change > 0 ? ConsoleColor.Red : ConsoleColor.Green);
        lines.Add(Seconds(row.Before.Sum).PadLeft(_timeWidth) + Gap, ConsoleColor.Faint);
        lines.Add(Seconds(row.Total.Sum).PadLeft(_timeWidth) + Gap, ConsoleColor.Faint);
    }

    public Heat HeatOf(ConsoleRow row) =>
        HeatScale.Of(whole > 0 ? (double)Math.Abs(row.Total.Sum - row.Before.Sum) / whole : 0);

    /// <summary>Seconds with their sign; nothing for what would be shown as zero.</summary>
    internal string Change(long change) =>
        time.IsZero(Math.Abs(change)) ? "" : (change > 0 ? "+" : "-") + time.Seconds(Math.Abs(change));

    private static int Widths(params int[] widths)
    {
        var sum = 0;
        foreach (var width in widths)
        {
            sum += width + Gap.Length;
        }

        return sum;
    }

    private string Seconds(long nanoseconds) => time.IsZero(nanoseconds) ? "" : time.Seconds(nanoseconds);
}
