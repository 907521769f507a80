namespace Weft.Architecture.Tests.Floors;

/// <summary>The plans of all projects that have floors. The order and the bounds are those of docs/design.md.</summary>
internal static class FloorPlans
{
    /// <summary>What woven programs call.</summary>
    public static FloorPlan Runtime { get; } = new(
        "src/Runtime",
        MostUpward: 5,
        "Captures", "Ticks", "Paths", "Methods", "Metering", "Meters", "Counting", "Awaiting", "Waits", "Labels",
        "Recording", "Probes", "Regions", "Timeline", "Flows", "Sessions", "Listening", "AutoStart")
    {
        Exceptions = new Dictionary<string, string>
        {
            ["CaptureFile -> FileFacts"] = "A capture takes the place of a file only where that is safe.",
            ["CaptureFile -> FileKind"] = "As above.",
            ["CaptureFile -> ReplacedFile"] = "A capture is saved whole, as reports are.",
            ["Recorder -> TimelineRecording"] = "Recorder.Timeline is where a user looks for it; the class that it makes stands on recorders.",
        },
    };

    /// <summary>What turns captures into reports.</summary>
    public static FloorPlan Renderers { get; } = new(
        "src/Renderers",
        MostUpward: 1,
        "Tree", "Processors", "Profiles", "Queries", "Text", "Settings", FloorPlan.Root, "ExitReports", "Console", "Html", "Json")
    {
        Exceptions = new Dictionary<string, string>
        {
            ["ExitReport -> ConsoleSettings"] = "What the terminal of a report can show is asked for where the report is opened.",
            ["FrameGroups -> MemberPattern"] = "A group of frames is a pattern of members, and the patterns lie with the other words about members.",
        },
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
            ["FileWeaver -> SourceTable"] = "The lines of a file are taken while it is open; the table that they make is the registration's.",
        },
    };

    /// <summary>All of them.</summary>
    public static TheoryData<string> Projects { get; } = [Runtime.Project, Renderers.Project, Generator.Project];

    /// <summary>The plan of a project.</summary>
    public static FloorPlan Of(string project) => new[] { Runtime, Renderers, Generator }.Single(plan => plan.Project == project);
}
