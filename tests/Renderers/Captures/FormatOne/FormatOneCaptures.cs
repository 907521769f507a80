namespace Weft.Renderers.Tests.Captures.FormatOne;

/// <summary>The captures that the files of format 1 in this folder were written from, by the last version that wrote
/// that format.</summary>
internal static class FormatOneCaptures
{
    internal static Capture Whole { get; } = new()
    {
        Header = Samples.OneThread.Header with
        {
            SourceCommit = "2b021a7cd9d8b9ef90a15b77bd0b5b8e3c6a1f00",
            WovenMembers = 120,
            TrivialMembers = 30,
            Unrecorded = "Plugin, Tool",
            ProbeCost = 14,
            Recorder = "timeline",
        },
        Methods =
        [
            new(FrameKind.Method, "Main", "Shop.Program", "Program.cs", 7, "Shop") { Group = "Start" },
            new(FrameKind.Region, "<import> é😀", "", "", 0, ""),
            new(FrameKind.Method, "Take<T>", "Shop.Queue+Node", "src/Queue.cs", 40, "Shop") { IsIdle = true },
            new(FrameKind.Unknown, "?", "", "", 0, ""),
        ],
        Threads =
        [
            new()
            {
                Id = 1,
                Name = "Main",
                IsThreadPool = false,
                Outside = 1_200_000,
                GarbageCollection = 3_400_000,
                Unattributed = 70,
                SampleCount = 300,
                TruncatedSampleCount = 2,
                Cpu = 251_000_000,
                Allocated = 83_200,
                Longest = new LongestStretch(1, 5, 200_000_000, 150_000_000, 9),
                LastProbe = 320_000_000,
                Paths =
                [
                    new(-1, 0, 100_000_000, 100) { Cpu = 99, Calls = 1, Allocated = 81_920, GarbageCollection = 5 },
                    new(0, 1, 150_000_000, 150) { Cpu = 9, Calls = 20, Allocated = 0, GarbageCollection = 0 },
                    new(1, 3, 50_000_000, 50) { Cpu = 8, Calls = 7, Allocated = 1_280, GarbageCollection = 3 },
                ],
            },
            new()
            {
                Id = 4,
                Name = "Thread pool 4",
                IsThreadPool = true,
                Outside = 90,
                GarbageCollection = 0,
                Unattributed = 0,
                SampleCount = 1,
                TruncatedSampleCount = 0,
                Paths = [new(-1, 2, 1_000_000, 1)],
            },
            new()
            {
                Id = 0,
                Name = "3 ended threads",
                IsThreadPool = false,
                Outside = 0,
                GarbageCollection = 0,
                Unattributed = 0,
                SampleCount = 0,
                TruncatedSampleCount = 0,
                Paths = [],
            },
        ],
        Waits =
        [
            new(-1, 0, 0) { LastEnd = 10 },
            new(0, 2, 148_200_000) { Longest = new LongestWait(3, 148_200_003), LastEnd = 148_200_003 },
        ],
        Sources = [new SourceExcerpt(0, 5, ["internal static class Program", "{", "\tprivate static void Main()"])],
        Timeline = new Timeline
        {
            Threads =
            [
                new()
                {
                    Segments = [new(0, 2_000_000, 1_034_567), new(-2, 3_034_567, 10), new(2, 3_034_577, 965_433)],
                    DroppedSegmentCount = 256,
                    DroppedTime = 2_000_000,
                },
                new() { Segments = [new(-1, 0, 90)], DroppedSegmentCount = 0, DroppedTime = 0 },
                new() { Segments = [], DroppedSegmentCount = 0, DroppedTime = 0 },
            ],
            Spans = [new(1, 100_000, 48_200_000), new(0, 48_300_000, 20)],
            DroppedSpanCount = 4,
        },
        RecorderFailures = 6,
    };

    /// <summary>By the name of its file.</summary>
    internal static Dictionary<string, Capture> All { get; } = new()
    {
        ["whole"] = Whole,
        ["threads"] = Samples.ManyThreads,
        ["plain"] = Samples.OneThread,
        ["deep"] = Samples.OneThread with
        {
            Threads = [DeepCapture.Create().Threads[0] with
        {
            Paths = [.. DeepCapture.Create().Threads[0].Paths.Take(200)],
        }],
            Methods = DeepCapture.Create().Methods
        },
    };
}
