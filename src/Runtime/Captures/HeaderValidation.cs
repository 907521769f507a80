namespace Weft;

/// <summary>Turns the parsed header of a capture, or of one of its parts, into a <see cref="CaptureHeader"/>.</summary>
internal static class HeaderValidation
{
    internal static CaptureHeader ToHeader(CaptureDocument.HeaderPart header, string place, CaptureCheck check) => new()
    {
        Program = check.Present(header.Program, $"{place}.program"),
        Arguments = check.Present(header.Arguments, $"{place}.arguments"),
        SourceCommit = header.Commit,
        WovenMembers = check.Count(header.WovenMembers, $"{place}.wovenMembers"),
        TrivialMembers = check.Count(header.TrivialMembers, $"{place}.trivialMembers"),
        Unrecorded = header.Unrecorded ?? "",
        ProcessId = check.Present(header.ProcessId, $"{place}.processId"),
        Machine = check.Present(header.Machine, $"{place}.machine"),
        OperatingSystem = check.Present(header.OperatingSystem, $"{place}.operatingSystem"),
        Runtime = check.Present(header.Runtime, $"{place}.runtime"),
        ProcessorCount = check.Present(header.ProcessorCount, $"{place}.processorCount"),
        StartedAt = check.Present(header.StartedAt, $"{place}.startedAt"),
        Duration = check.NotNegative(header.Duration, $"{place}.duration"),
        CpuTime = check.NotNegative(header.CpuTime, $"{place}.cpuTime"),
        Interval = check.NotNegative(header.Interval, $"{place}.interval"),
        Recorder = check.Present(header.Recorder, $"{place}.recorder"),
        ProbeCost = header.ProbeCost is null ? null : check.NotNegative(header.ProbeCost, $"{place}.probeCost"),
    };
}
