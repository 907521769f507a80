namespace Weft.Renderers.Tests;

/// <summary>A capture in which everything that can have a name has one that
/// would harm a reader who takes it for more than text.</summary>
internal static class HostileCapture
{
    internal static IReadOnlyList<string> Names { get; } =
    [
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(2)>",
        "\"'`><svg onload=alert(3)>{{report}}",
        "]]><!--<script>",
        "\u202eright to left\u2066",
        "👩‍👩‍👧 שלום 漢字",
        "lone \ud800 surrogate \udc00",
        "\u001b[2J\u001b]0;title\u0007\r\nsecond line",
        new('x', 10_000),
        "__proto__",
        "javascript:alert(4)",
    ];

    /// <summary>Each name calls the next one, on a thread, and as async methods that wait.</summary>
    internal static Capture Create()
    {
        var all = string.Join(' ', Names);
        var small = Timelines.Small;
        return small with
        {
            Header = small.Header with
            {
                Program = Names[0],
                Arguments = all,
                Machine = Names[1],
                SourceCommit = Names[0],
                Runtime = Names[2],
                OperatingSystem = Names[3],
                Recorder = Names[7]
            },
            Methods = [
                .. Names.Select(
                    static name => new ProfiledMethod(FrameKind.Region, name, "", name, 1, name) { Group = name })],
            Threads =
            [
                small.Threads[0] with { Name = Names[1],
                    Paths = [.. Names.Select(static (_, i) => new CallPath(i - 1, i, 10_000_000, 10) { Cpu = 0 })] },
                small.Threads[1] with { Name = all },
            ],
            Waits = [.. Names.Select(static (_, i) => new WaitingPath(i - 1, i, 60_000_000))],
            Timeline =
                small.Timeline! with
                {
                    Spans = [
                    .. Names.Select(static (_, i) => new AsyncSpan(i, 100_000_000, 500_000_000))]
                },
        };
    }
}
