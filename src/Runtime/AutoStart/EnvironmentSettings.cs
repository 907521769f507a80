using System.Globalization;

namespace Weft;

/// <summary>What the environment variables of a woven executable ask for.</summary>
internal sealed class EnvironmentSettings
{
    /// <summary>Whether to record at all.</summary>
    public required bool IsOn { get; init; }

    /// <summary>Value of <c>WEFT_OUTPUT</c>, where the report is to go; null or empty for standard error.</summary>
    public required string? Output { get; init; }

    /// <summary>How to record.</summary>
    public required ProfilerOptions Options { get; init; }

    /// <summary>Reads the variables. One that is not understood is reported in one line and otherwise treated as not set.</summary>
    /// <param name="variable">Value of a variable; null if it is not set.</param>
    /// <param name="complain">Takes the lines.</param>
    public static EnvironmentSettings Read(Func<string, string?> variable, Action<string> complain) => new()
    {
        IsOn = ReadSwitch(variable("WEFT"), complain),
        Output = variable("WEFT_OUTPUT"),
        Options = new ProfilerOptions
        {
            Interval = ReadInterval(variable("WEFT_INTERVAL"), complain),
            Recorder = ReadRecorder(variable("WEFT_RECORDER"), complain),
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
                complain($"WEFT={value} is not understood and is ignored; use 'on' or 'off'.");
                return true;
        }
    }

    private static TimeSpan ReadInterval(string? value, Action<string> complain)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return ProfilerOptions.Default.Interval;
        }

        if (ParseInterval(value.Trim()) is { } interval && interval >= ProfilerOptions.MinInterval && interval <= ProfilerOptions.MaxInterval)
        {
            return interval;
        }

        complain($"WEFT_INTERVAL={value} is ignored, the interval is 1 ms; use a time from 0.1ms to 1min such as '1ms', '250us' or '0.01s'.");
        return ProfilerOptions.Default.Interval;
    }

    private static TimeSpan? ParseInterval(string text) =>
        ParseInterval(text, "us", 1e-3) ?? ParseInterval(text, "ms", 1) ?? ParseInterval(text, "min", 60_000) ?? ParseInterval(text, "s", 1000);

    private static TimeSpan? ParseInterval(string text, string unit, double milliseconds) =>
        text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out double number)
        && number * milliseconds <= ProfilerOptions.MaxInterval.TotalMilliseconds
            ? TimeSpan.FromMilliseconds(number * milliseconds)
            : null;

    private static Recorder ReadRecorder(string? value, Action<string> complain)
    {
        if (!string.IsNullOrWhiteSpace(value) && !value.Trim().Equals(Recorder.CallTree.Name, StringComparison.OrdinalIgnoreCase))
        {
            complain($"WEFT_RECORDER={value} is ignored; the recorders are: {Recorder.CallTree.Name}.");
        }

        return Recorder.CallTree;
    }
}
