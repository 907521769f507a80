using System.Text.Json.Serialization;

namespace Weft;

/// <summary>
/// The parsed text of a capture file, before validation. Every member can be missing, so that
/// <see cref="CaptureValidation"/> can name the missing one; unknown members are skipped, so that a version
/// may add some. It has the members of all formats: in format 1, <see cref="Waits"/>, <see cref="WaitEnds"/> and the
/// paths of threads stand where later formats have columns.
/// </summary>
internal sealed record CaptureDocument(
    CaptureDocument.HeaderPart? Header,
    CaptureDocument.MethodPart?[]? Methods,
    CaptureDocument.ThreadPart?[]? Threads,
    long[]?[]? Waits,
    long[]?[]? LongestWaits,
    long[]? WaitEnds,
    CaptureDocument.TimelinePart? Timeline,
    CaptureDocument.SourcePart?[]? Sources,
    long? RecorderFailures,
    CaptureDocument.MergedPart?[]? Parts,
    Dictionary<string, long[]?>? WaitColumns,
    string?[]? Texts)
{
    internal sealed record HeaderPart(
        string? Program,
        string? Arguments,
        string? Commit,
        int? WovenMembers,
        int? TrivialMembers,
        string? Unrecorded,
        int? ProcessId,
        string? Machine,
        string? OperatingSystem,
        string? Runtime,
        int? ProcessorCount,
        DateTimeOffset? StartedAt,
        long? Duration,
        long? CpuTime,
        long? Interval,
        string? Recorder,
        long? ProbeCost);

    internal sealed record MethodPart(string? Kind, string? Name, string? Type, string? File, int? Line,
        string? Assembly, string? Group, bool? Idle);

    /// <remarks><see cref="NotCollected"/> is the former name of <see cref="Unattributed"/>.</remarks>
    internal sealed record ThreadPart(
        int? Id,
        string? Name,
        bool? ThreadPool,
        long? Outside,
        long? GarbageCollection,
        long? Unattributed,
        long? NotCollected,
        long? Samples,
        long? TruncatedSamples,
        long[]?[]? Paths,
        long? Cpu,
        long[]? PathCpu,
        long? Allocated,
        long[]? PathCalls,
        long[]? PathAllocated,
        long[]? PathGarbageCollection,
        long[]? Longest,
        long? LastProbe,
        Dictionary<string, long[]?>? Columns);

    internal sealed record TimelinePart(LanePart?[]? Threads, long[]? Spans, long? DroppedSpans);

    internal sealed record SourcePart(int? Method, int? Line, string?[]? Lines);

    internal sealed record MergedPart(HeaderPart? Header, int? Threads, int? Waits);

    internal sealed record LanePart(long? From, long[]? Segments, long? DroppedSegments, long? DroppedTime);
}

/// <summary>The one member that every version has. It is read first and alone,
/// since a newer version may give the others any meaning.</summary>
internal sealed record CaptureVersion(int? Weft);

/// <summary>Readers generated at build time, so that loading a capture needs no
/// reflection and survives trimming.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CaptureDocument))]
[JsonSerializable(typeof(CaptureVersion))]
internal sealed partial class CaptureJson : JsonSerializerContext;
