namespace Weft.Renderers;

/// <summary>The explanations that only a console report needs.</summary>
internal static class ConsoleNotes
{
    /// <summary>How to read a timeline.</summary>
    /// <param name="notes">Where to.</param>
    /// <param name="timeline">What is shown.</param>
    /// <param name="shortest">The shortest time that has a row, nanoseconds.</param>
    internal static void AddTimeline(List<string> notes, Timeline timeline, long shortest)
    {
        notes.Add($"Rows are in the order of time; what lasted less than {TimeFormat.Interval(shortest)} has none. "
            + $"Calls without a tick between them are one row.");
        if (!timeline.Spans.IsEmpty)
        {
            notes.Add("Async methods have a row for each call path, with the time in which any call of it was "
                + "suspended, and below it those of what it awaited.");
        }
    }

    /// <summary>One line on whatever a reader has met.</summary>
    internal static void AddMarks(List<string> notes, ConsoleMarks marks, ConsoleStyle style)
    {
        var parts = new List<string>();
        Add(ConsoleMarks.Recursive, "(recursive): calls of itself are in the same row");
        Add(ConsoleMarks.Hidden,
            "[n hidden]: n call paths inside of a group, which WEFT_SHOW=all opens, or of code that was hidden");
        Add(ConsoleMarks.Folded, "[n folded]: n rows too small or too deep");
        Add(ConsoleMarks.Probes, "(probes): its self time is below the cost of its probes");
        Add(ConsoleMarks.AtOnce, "n at once: so many calls of it waited at the same time");
        Add(ConsoleMarks.OnCpu, "on CPU: share of the time in which it computed, told where its caller's differs");
        if (style.Color)
        {
            parts.Add($"red over {TimeFormat.Percent(HeatScale.Hot)}, yellow over "
                + $"{TimeFormat.Percent(HeatScale.Warm)}, green over {TimeFormat.Percent(HeatScale.Mild)}");
        }

        if (parts.Count > 0)
        {
            notes.Add("Marks: " + string.Join("; ", parts) + ".");
        }

        void Add(ConsoleMarks mark, string part)
        {
            if ((marks & mark) != 0)
            {
                parts.Add(part);
            }
        }
    }
}
