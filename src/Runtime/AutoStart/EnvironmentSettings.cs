namespace Weft;

/// <summary>The settings that a woven executable reads from environment variables.</summary>
internal sealed class EnvironmentSettings
{
    /// <summary>More often, and a large report would be written all the time.</summary>
    public static readonly TimeSpan MinFlush = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest time between two writings.</summary>
    public static readonly TimeSpan MaxFlush = TimeSpan.FromHours(1);

    /// <summary>Whether to record at all.</summary>
    public required bool IsOn { get; init; }

    /// <summary>Value of <c>WEFT_OUTPUT</c>, where the report is to go; null or empty for standard error.</summary>
    public required string? Output { get; init; }

    /// <summary>Value of <c>WEFT_FLUSH</c>, how often the file is written while
    /// the program runs; null for only at its end.</summary>
    public required TimeSpan? Flush { get; init; }

    /// <summary>The details that the report leaves out.</summary>
    public required CaptureDetails Omit { get; init; }

    /// <summary>How long a writing may keep the process from ending.</summary>
    public required TimeSpan WriteTimeout { get; init; }

    /// <summary>How to record.</summary>
    public required ProfilerOptions Options { get; init; }

    /// <summary>Reads the variables. One that is not understood is reported in
    /// one line and otherwise treated as not set.</summary>
    /// <param name="variable">Value of a variable; null if it is not set.</param>
    /// <param name="complain">Takes the lines.</param>
    public static EnvironmentSettings Read(Func<string, string?> variable, Action<string> complain) => new()
    {
        IsOn = ReadSwitch(variable("WEFT"), complain),
        Output = variable("WEFT_OUTPUT"),
        Flush = ReadFlush(variable("WEFT_FLUSH"), variable("WEFT_OUTPUT"), complain),
        Omit = OmitSetting.Read(variable, complain),
        WriteTimeout = Weft.WriteTimeout.Read(variable, complain),
        Options = new ProfilerOptions
        {
            Interval = ReadInterval(variable("WEFT_INTERVAL"), complain),
            Recorder = ReadRecorder(variable("WEFT_RECORDER"), variable("WEFT_TIMELINE_BUDGET"), complain),
            Count = ReadCount(variable("WEFT_COUNT"), complain),
        },
    };

    private static bool ReadSwitch(string? value, Action<string> complain)
    {
        switch (value?.Trim().ToLowerInvariant())
        {
            case null or "" or "on" or "1" or "true":
                return true;
            case "off" or "0" or "false":
                return false;
            default:
                complain($"WEFT={VisibleText.Of(value)} is not understood and is ignored; use 'on' or 'off'.");
                return true;
        }
    }

    private static TimeSpan ReadInterval(string? value, Action<string> complain)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return ProfilerOptions.Default.Interval;
        }

        if (PlainTime.Parse(value, ProfilerOptions.MinInterval, ProfilerOptions.MaxInterval) is { } interval)
        {
            return interval;
        }

        complain(
            $"WEFT_INTERVAL={VisibleText.Of(value)} is ignored, the interval is 1 ms; "
            + "use a time from 0.1ms to 1min such as '1ms', '250us' or '0.01s'.");
        return ProfilerOptions.Default.Interval;
    }

    private static TimeSpan? ReadFlush(string? value, string? output, Action<string> complain)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        TimeSpan? flush = PlainTime.Parse(value, MinFlush, MaxFlush);
        if (flush is null)
        {
            complain(
                $"WEFT_FLUSH={VisibleText.Of(value)} is ignored, the report is written at the end only; "
                + "use a time from 0.1s to 60min such as '1s' or '5min'.");
        }
        else if (string.IsNullOrEmpty(output))
        {
            complain(
                $"WEFT_FLUSH={VisibleText.Of(value)} is ignored: there is no file to write; set WEFT_OUTPUT to one, "
                + "such as run.json.");
            return null;
        }

        return flush;
    }

    private static CountOptions ReadCount(string? value, Action<string> complain)
    {
        CountOptions count = CountOptions.None;
        foreach (string name in (value ?? "").Split(',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            switch (name.ToLowerInvariant())
            {
                case "calls":
                    count |= CountOptions.Calls;
                    break;
                case "allocations":
                    count |= CountOptions.Allocations;
                    break;
                case "pauses":
                    count |= CountOptions.Pauses;
                    break;
                case "all":
                    count = CountOptions.All;
                    break;
                default:
                    complain(
                        $"WEFT_COUNT={VisibleText.Of(value!)} is ignored, nothing is counted; "
                        + "use 'all' or some of 'calls', 'allocations' and 'pauses' with commas between them.");
                    return CountOptions.None;
            }
        }

        return count;
    }

    private static Recorder ReadRecorder(string? value, string? budget, Action<string> complain)
    {
        string name = value?.Trim() ?? "";
        if (name.Equals(Recorder.Timeline.Name, StringComparison.OrdinalIgnoreCase))
        {
            return ReadTimeline(budget, complain);
        }

        if (name.Length > 0 && !name.Equals(Recorder.CallTree.Name, StringComparison.OrdinalIgnoreCase))
        {
            complain(
                $"WEFT_RECORDER={VisibleText.Of(name)} is ignored; the recorders are: {Recorder.CallTree.Name}, "
                + $"{Recorder.Timeline.Name}.");
        }

        if (!string.IsNullOrWhiteSpace(budget))
        {
            complain(
                $"WEFT_TIMELINE_BUDGET={VisibleText.Of(budget)} is ignored: no timeline is recorded; "
                + $"set WEFT_RECORDER to {Recorder.Timeline.Name}.");
        }

        return Recorder.CallTree;
    }

    private static Recorder ReadTimeline(string? budget, Action<string> complain)
    {
        if (string.IsNullOrWhiteSpace(budget))
        {
            return Recorder.Timeline;
        }

        if (ParseBytes(budget) is { } bytes)
        {
            return Recorder.TimelineOf(bytes);
        }

        complain(
            $"WEFT_TIMELINE_BUDGET={VisibleText.Of(budget)} is ignored, the budget is 64 MB; "
            + "use a size from 64KB to 1GB such as '16MB' or '0.5GB'.");
        return Recorder.Timeline;
    }

    private static long? ParseBytes(string value)
    {
        string text = value.Trim().ToLowerInvariant();
        return (Parse("kb", 1 << 10) ?? Parse("mb", 1 << 20) ?? Parse("gb", 1 << 30)) is { } bytes
            and >= Recorder.MinTimelineBudget and <= Recorder.MaxTimelineBudget
            ? bytes
            : null;

        long? Parse(string unit, double size) =>
            ParseNumber(text, unit) * size is { } bytes and <= Recorder.MaxTimelineBudget ? (long)bytes : null;
    }

    /// <summary>The number before a unit; null if the text has another unit or no plain number.</summary>
    private static double? ParseNumber(string text, string unit) =>
        text.AsSpan().EndsWith(unit) ? PlainNumber.Parse(text[..^unit.Length]) : null;
}
