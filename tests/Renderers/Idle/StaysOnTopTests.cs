using Weft.Renderers.Processors;

namespace Weft.Renderers.Tests.Idle;

/// <summary>What a report begins with: the work of a service, however short, and whatever blocks in the middle of
/// work.</summary>
public sealed class StaysOnTopTests
{
    [Fact]
    public void Two_seconds_of_an_hour_are_the_report_of_a_service()
    {
        var tree = Tree(3_600_000, 3_599_000, "2000 Orders.List", lastProbe: 3_000_000);

        Assert.Equal("Orders.List 2000", tree[0]);
        Assert.DoesNotContain(tree, static row => row.StartsWith("Program.Main 3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5_000, 4_900, 49)]
    [InlineData(60_000, 59_000, 500)]
    [InlineData(3_600_000, 3_599_000, 900)]
    public void A_call_that_blocks_beside_a_timer_stays_on_top(long session, long blocked, long timer) =>
        Assert.Equal($"Program.Main {blocked + 50}", Tree(session, blocked, $"{timer} Timer.Tick", session - 10)[0]);

    /// <summary>Each request blocks by itself, so no activation is as long as the session.</summary>
    [Fact]
    public void What_requests_wait_for_with_Result_stays_on_top()
    {
        var tree = Tree(250_000, 249_000, "240000 Orders.Load\n  4000 Orders.Query", lastProbe: 249_000,
            thread => Service.WithStretch(thread, 0, 20_000, 26_000, 6_000, 1));

        Assert.Equal("Orders.Load 244000", tree[0]);
    }

    [Fact]
    public void A_loop_that_blocks_for_a_third_of_the_session_stays_on_top() =>
        Assert.Equal("Program.Main 83050", Tree(250_000, 83_000, "5000 Orders.List", lastProbe: 249_000)[0]);

    // Rows of the tree by their time, in milliseconds.
    private static List<string> Tree(long session, long blocked, string others, long lastProbe,
        Func<ThreadCapture, ThreadCapture>? change = null)
    {
        var builder = new CaptureBuilder()
            .Thread("Main", $"{blocked + 50} Program.Main", cpuPercent: 1)
            .Thread("Thread pool 7", others, pool: true, outside: session / 2);
        builder.Header = builder.Header with { Duration = session * Service.Millisecond };
        var capture = builder.Build();
        var other = (change?.Invoke(capture.Threads[1]) ?? capture.Threads[1]) with
        {
            LastProbe = lastProbe * Service.Millisecond,
        };
        capture = capture with
        {
            Threads = [Service.WithStretch(capture.Threads[0], 0, 40, 40 + blocked, blocked, 5), other],
        };
        return [.. SortByTotal.Apply(CallTreeBuilder.Merged(capture)).Root.Children
            .Where(static node => node.IsFrame)
            .Select(static node => $"{NodeLabel.Of(node).Name} {node.Sum / Service.Millisecond}")];
    }
}
