namespace Weft.Renderers.Tests.Idle;

/// <summary>A service that was up for 250 s and worked for some 4 s of them: <c>Main</c> blocks
/// in one call, requests run on a thread of the pool. Times are in milliseconds.</summary>
internal static class Service
{
    internal const long Millisecond = 1_000_000;

    /// <summary>Builds it.</summary>
    /// <param name="blocked">For how long <c>Main</c> ran no probe.</param>
    /// <param name="cpu">Processor time of its thread meanwhile; null if the system does not tell.</param>
    /// <param name="handlers">What ran on the other thread.</param>
    /// <param name="lastProbe">When that ran its last probe; null if it is not known.</param>
    internal static Capture Create(long blocked = 248_670, long? cpu = 12,
        string handlers = "2400 Orders.List\n1600 Orders.Add", long? lastProbe = 249_000)
    {
        var builder = new CaptureBuilder()
            .Thread("Main", $"{blocked + 130} Program.Main\n  200 Program.Configure", cpuPercent: 1)
            .Thread("Thread pool 7", handlers, pool: true, outside: 245_000);
        builder.Header = builder.Header with { Duration = 250_000 * Millisecond };
        var capture = builder.Build();
        return capture with
        {
            Threads = [WithStretch(capture.Threads[0], 0, 400, 400 + blocked, blocked, cpu),
            capture.Threads[1] with { LastProbe = lastProbe * Millisecond }]
        };
    }

    /// <summary>The thread with a longest stretch, after which it ran a probe.</summary>
    internal static ThreadCapture WithStretch(ThreadCapture thread, int path, long start, long end, long time,
        long? cpu) => thread with
        {
            Longest = cpu is null
            ? null : new LongestStretch(path, start * Millisecond, end * Millisecond, time * Millisecond,
                cpu.Value * Millisecond),
            LastProbe = (end + 1) * Millisecond,
        };
}
