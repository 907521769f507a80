namespace Weft;

/// <summary>One header for several captures. The captures' own headers stay in <see cref="Capture.Parts"/>.</summary>
internal static class MergedHeader
{
    /// <summary>Values of their own that a text names before it only counts the others.</summary>
    private const int Named = 3;

    private const int NoProcess = 0;

    internal static CaptureHeader Of(CaptureHeader[] headers) => new()
    {
        Program = Joined(headers, static header => header.Program),
        Arguments = Joined(headers, static header => header.Arguments),
        SourceCommit = Common(headers, static header => header.SourceCommit),
        WovenMembers = headers.Max(static header => header.WovenMembers),
        TrivialMembers = headers.Max(static header => header.TrivialMembers),
        Unrecorded = string.Join(
            ", ", headers.SelectMany(static header => header.Unrecorded.Split(", ")).Where(static name => name != "")
                .Distinct()),
        ProcessId = headers.Select(static header => header.ProcessId).Distinct().Count() == 1
            ? headers[0].ProcessId : NoProcess,
        Machine = Joined(headers, static header => header.Machine),
        OperatingSystem = Joined(headers, static header => header.OperatingSystem),
        Runtime = Joined(headers, static header => header.Runtime),
        ProcessorCount = headers.Max(static header => header.ProcessorCount),
        StartedAt = headers.MinBy(static header => header.StartedAt)!.StartedAt,
        Duration = headers.Max(static header => header.Duration),
        CpuTime = headers.Sum(static header => header.CpuTime),
        Interval = headers.Max(static header => header.Interval),
        ProbeCost = headers.Max(static header => header.ProbeCost),
        Recorder = Joined(headers, static header => header.Recorder),
    };

    /// <summary>The different texts in their order; beyond the first ones, their number.</summary>
    private static string Joined(CaptureHeader[] headers, Func<CaptureHeader, string> textOf)
    {
        string[] texts = [.. headers.Select(textOf).Where(static text => text.Length > 0).Distinct()];
        return texts.Length <= Named
            ? string.Join(" | ", texts)
            : $"{string.Join(" | ", texts.Take(Named))} | {texts.Length - Named} more";
    }

    /// <summary>The text if all have the same one.</summary>
    private static string? Common(CaptureHeader[] headers, Func<CaptureHeader, string?> textOf) =>
        Array.TrueForAll(headers, header => textOf(header) == textOf(headers[0])) ? textOf(headers[0]) : null;
}
