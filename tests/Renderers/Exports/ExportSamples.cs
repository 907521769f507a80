using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Exports;

/// <summary>Captures that every export has to get right, and what it has to say about them.</summary>
internal static class ExportSamples
{
    internal static Capture Counted { get; } = new CaptureBuilder()
        .Thread("Main", "100 Program.Main\n  200 Checkout.Total\n    50 Tax.Rate", outside: 30, gc: 20, cpuPercent: 50)
        .Counts(
            5,
            new CallPath { Calls = 1, Allocated = 0, GarbageCollection = 3 },
            new CallPath { Calls = 7, Allocated = 4096, GarbageCollection = 0 },
            new CallPath { Calls = 70, Allocated = 1_000_000_000_000, GarbageCollection = 2 })
        .Thread("Thread pool", "40 Tax.Rate", pool: true, outside: 5000, cpuPercent: null)
        .Waits("0 Program.Main\n  700 Store.LoadAsync")
        .Build();

    internal static IReadOnlyDictionary<string, Capture> All { get; } = new Dictionary<string, Capture>
    {
        ["one thread"] = Samples.OneThread,
        ["many threads"] = Samples.ManyThreads,
        ["counted"] = Counted,
        ["timeline"] = Timelines.Small,
        ["hostile"] = HostileCapture.Create(),
        ["large"] = LargeCapture.Create(100_000),
        ["empty"] = new CaptureBuilder().Build(),
    };

    internal static byte[] Bytes(Renderer renderer, Capture capture)
    {
        using var stream = new MemoryStream();
        renderer.Render(capture, stream);
        Assert.True(stream.CanWrite);
        return stream.ToArray();
    }

    /// <summary>What an export has to have in a column: all that counts.</summary>
    internal static long Sum(Profile profile, ProfileRows rows, string column)
        => profile.Find(column) is { } found ? profile.Exported(rows, found).Sum(static one => one.Value) : 0;
}
