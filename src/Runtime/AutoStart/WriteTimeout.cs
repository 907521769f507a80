namespace Weft;

/// <summary>The environment variable that says how long writing may keep a process from ending.</summary>
internal static class WriteTimeout
{
    /// <summary>More than a disk takes that works, and less than a person waits who has pressed Ctrl+C.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    /// <summary>Reads it.</summary>
    /// <param name="variable">Value of a variable; null if it is not set.</param>
    /// <param name="complain">Takes a sentence on a value that is not understood.</param>
    public static TimeSpan Read(Func<string, string?> variable, Action<string> complain)
    {
        string? value = variable("WEFT_WRITE_TIMEOUT");
        if (string.IsNullOrWhiteSpace(value))
        {
            return Default;
        }

        if (PlainTime.Parse(value, s_shortest, s_longest) is { } limit)
        {
            return limit;
        }

        complain(
            $"WEFT_WRITE_TIMEOUT={VisibleText.Of(value)} is ignored, writing the report takes at most 5 s; "
            + "use a time from 0.1s to 60min such as '1s' or '1min'.");
        return Default;
    }
}
