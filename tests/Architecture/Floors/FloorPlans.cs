namespace Weft.Architecture.Tests.Floors;

/// <summary>The plans of all projects that have floors. The order and the bounds are those of docs/design.md.</summary>
internal static class FloorPlans
{
    /// <summary>What woven programs call.</summary>
    public static FloorPlan Runtime { get; } = new(
        "src/Runtime",
        MostUpward: 5,
        "Files", "Captures", "Ticks", "Paths", "Methods", "Meters", "Counting", "Waits", "Labels", "Recording",
        "Probes",
        "Regions", "Timeline", "Flows", "Sessions", "Listening", "AutoStart")
    {
        Exceptions = new Dictionary<string, string>
        {
            ["Recorder -> TimelineRecording"] =
                "Recorder.Timeline is where a user looks for it; the class that it makes stands on recorders.",
            ["WovenAssembly -> NobodyRecords"] =
                "Registering is the only code that runs where a library alone is woven, and nobody records it.",
        },
    };

    /// <summary>What turns captures into reports.</summary>
    public static FloorPlan Renderers { get; } = new(
        "src/Renderers",
        MostUpward: 1,
        FloorPlan.Root, "Tree", "Processors", "Text", "Settings", "Profiles", "Queries", "ExitReports", "Protobuf",
        "Console", "Html", "Json", "Speedscope", "Collapsed", "Pprof", "Firefox", "Perfetto", "Otlp", "Markdown", "Csv",
        "Gzip")
    {
    };

    /// <summary>The weaver.</summary>
    public static FloorPlan Generator { get; } = new(
        "src/Generator",
        MostUpward: 5,
        "Compatibility", "Paths", "Diagnostics", "Syntax", "Model", "Selection", "Weaving", "Registration", "Reporting",
        FloorPlan.Root)
    {
        Exceptions = new Dictionary<string, string>
        {
            ["FileWeaver -> SourceTable"] =
                "The lines of a file are taken while it is open; the table that they make is the registration's.",
        },
    };

    /// <summary>The tool.</summary>
    public static FloorPlan Cli { get; } = new(
        "src/Cli",
        MostUpward: 1,
        "Failures", "Processes", "Builds", "Programs", "CaptureFiles", "Reports", "Answers", "Mcp", "Commands",
        FloorPlan.Root)
    {
    };

    /// <summary>All of them.</summary>
    public static TheoryData<string> Projects { get; }
        = [Runtime.Project, Renderers.Project, Generator.Project, Cli.Project];

    /// <summary>The plan of a project.</summary>
    public static FloorPlan Of(string project) =>
        new[] { Runtime, Renderers, Generator, Cli }.Single(plan => plan.Project == project);
}
