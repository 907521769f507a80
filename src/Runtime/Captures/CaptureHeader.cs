namespace Weft.Captures;

/// <summary>Facts about a <see cref="Capture"/> and its program, apart from call paths.</summary>
public sealed record CaptureHeader
{
    // Numbers, so that a record's comparisons do not bring calendars and time
    // zones into a NativeAOT binary: a tenth of a megabyte.
    private readonly long _startedAt;
    private readonly long _offset;

    /// <summary>Name of the program, without folder and extension.</summary>
    public required string Program { get; init; }

    /// <summary>The program's arguments as one line, empty if there were none.</summary>
    public required string Arguments { get; init; }

    /// <summary>
    /// The commit that the program was built from, from its informational
    /// version; null if that has none. Changes that were not committed do not show in it.
    /// </summary>
    public string? SourceCommit { get; init; }

    /// <summary>Number of woven members in all loaded assemblies;
    /// null in captures of older versions.</summary>
    public int? WovenMembers { get; init; }

    /// <summary>Number of members that the weave of these assemblies skipped
    /// as trivial; null in captures of older versions.</summary>
    public int? TrivialMembers { get; init; }

    /// <summary>
    /// Names of the woven assemblies that are not recorded, separated by commas: they were
    /// loaded into a load context that has its own copy of Weft. Empty if there are none.
    /// </summary>
    public string Unrecorded { get; init; } = "";

    /// <summary>Process id.</summary>
    public required int ProcessId { get; init; }

    /// <summary>Host name.</summary>
    public required string Machine { get; init; }

    /// <summary>Operating system and processor architecture, for instance <c>Debian GNU/Linux 12 (X64)</c>.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>Runtime and how the code was compiled, for instance <c>.NET
    /// 10.0.12</c> or <c>.NET 10.0.12 NativeAOT</c>.</summary>
    public required string Runtime { get; init; }

    /// <summary>Logical processors the process may use.</summary>
    public required int ProcessorCount { get; init; }

    /// <summary>Wall-clock time at which the session started, with the machine's offset from UTC.</summary>
    public required DateTimeOffset StartedAt
    {
        get => new(_startedAt, new TimeSpan(_offset));
        init => (_startedAt, _offset) = (value.Ticks, value.Offset.Ticks);
    }

    /// <summary>Wall time from the start of the session to its stop or snapshot, nanoseconds.</summary>
    public required long Duration { get; init; }

    /// <summary>User and kernel time of the whole process during the session, nanoseconds;
    /// it exceeds <see cref="Duration"/> when threads run in parallel.</summary>
    public required long CpuTime { get; init; }

    /// <summary>Mean time between ticks, nanoseconds.</summary>
    public required long Interval { get; init; }

    /// <summary>
    /// Estimated cost of the probes of one call while calls were counted, nanoseconds, measured in the
    /// process. The times contain this cost once for each call. Null if calls were not counted.
    /// </summary>
    public long? ProbeCost { get; init; }

    /// <summary>Name of the recorder, for instance <c>calltree</c>.</summary>
    public required string Recorder { get; init; }

    /// <summary>The program and its arguments.</summary>
    /// <remarks>Not all members one by one, as in other records: the text of a
    /// date alone adds a tenth of a megabyte to a NativeAOT binary.</remarks>
    public override string ToString() => Arguments.Length == 0 ? Program : $"{Program} {Arguments}";
}
