using CsCheck;
using Weft.Renderers.Processors;
using Weft.Renderers.Tests.Tree;

namespace Weft.Renderers.Tests.Idle;

/// <summary>What is left out of the shares is neither lost nor counted twice,
/// and every view has it as one quiet row.</summary>
public sealed class IdleTimeTests
{
    private static readonly Gen<IReadOnlyList<string>> s_patterns =
        Gen.OneOf<IReadOnlyList<string>>(Gen.Const<IReadOnlyList<string>>([]),
            Gen.Const<IReadOnlyList<string>>(["Shop.Basket"]), Gen.Const<IReadOnlyList<string>>(["**"]));

    [Fact]
    public void Nothing_is_lost_and_nothing_counted_twice() =>
        Gen.Select(RandomCaptures.Any, s_patterns).Sample(static (capture, patterns) =>
    {
        var idle = IdleTime.Of(capture, patterns);
        var tree = CallTreeBuilder.Merged(capture, idle);
        TreeMeasures.AssertWhole(
            tree, TreeMeasures.Of(capture.Threads, capture.Waits, capture.WaitColumns));
        TreeMeasures.AssertWhole(CallTreeBuilder.ByThread(capture, idle), tree.Root.Total);
        Assert.Equal(tree.Root.Total.Time, tree.Headline + tree.Idle.Time);
        Assert.Equal(tree.Root.Total.Wait, tree.Wait + tree.Idle.Wait);
        Assert.Equal(idle.Wait(), tree.Wait);
    });

    [Fact]
    public void Counted_it_is_all_in_the_shares() => RandomCaptures.Any.Sample(static capture =>
    {
        var tree = CallTreeBuilder.Merged(capture, IdleTime.Counted(capture));
        TreeMeasures.AssertWhole(
            tree, TreeMeasures.Of(capture.Threads, capture.Waits, capture.WaitColumns));
        Assert.Equal(tree.Root.Total.Time, tree.Headline);
        Assert.Null(tree.IdleRow);
    });

    [Fact]
    public void Own_time_of_what_is_named_is_idle_and_what_it_calls_is_not()
    {
        var capture = new CaptureBuilder().Thread("Worker", "900 Worker.Loop\n  100 Worker.Handle").Build();

        var tree = CallTreeBuilder.Merged(capture, IdleTime.Of(capture, ["Shop.Worker.Loop"]));

        Assert.Equal(100 * Service.Millisecond, tree.Headline);
        Assert.Equal(100 * Service.Millisecond, tree.Root.Children.Single(static node => node.IsFrame).Total.Time);
    }

    [Fact]
    public void An_attribute_names_as_the_variable_does()
    {
        var capture = new CaptureBuilder().Thread("Worker", "900 Worker.Loop\n  100 Worker.Handle").Build();
        capture = capture with { Methods = [capture.Methods[0] with { IsIdle = true }, capture.Methods[1]] };

        Assert.Equal(100 * Service.Millisecond, CallTreeBuilder.Merged(capture).Headline);
    }

    [Theory]
    [InlineData(ConsoleView.Tree)]
    [InlineData(ConsoleView.Flat)]
    [InlineData(ConsoleView.Callers)]
    public void Requests_lead_the_report_of_a_service_and_the_rest_is_one_quiet_row(ConsoleView view)
    {
        var lines = Render(new ConsoleOptions { View = view, Color = true });

        var rows = lines.SkipWhile(static line => !line.Contains("self", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(static line => line.Length > 0).ToList();
        Assert.Contains("Orders.List", rows[0], StringComparison.Ordinal);
        Assert.Contains("\u001b[33m", rows[0], StringComparison.Ordinal);
        var quiet = Assert.Single(rows, static row => row.Contains("[idle]", StringComparison.Ordinal));
        Assert.Same(rows[^1], quiet);
        Assert.Contains("493.67 s: Program.Main 248.67 s, blocked all along, pool threads without work 245.00 s; "
            + "WEFT_SHOW=idle counts it", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain(rows, static row => row.Contains("\u001b[31m", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.Contains("folded into", StringComparison.Ordinal));
    }

    [Fact]
    public void It_can_be_shown()
    {
        var report = string.Join('\n', Render(new ConsoleOptions { CountIdle = true }));

        Assert.Contains("249.00  248.80  Program.Main", report, StringComparison.Ordinal);
        Assert.DoesNotContain("[idle]", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_tells_the_time_that_counts()
        => Assert.Contains(Render(new ConsoleOptions()),
            static line =>
            line.StartsWith("Threads: 4.33 s in all, in woven methods Thread pool 7 4.00, Main 0.33",
                StringComparison.Ordinal));

    [Fact]
    public void A_comparison_is_led_by_what_changed_and_not_by_what_is_idle()
    {
        var writer = new StringWriter();
        var before = Service.Create(blocked: 230_000);
        new ConsoleRenderer(new ConsoleOptions { Width = 200 }).RenderComparison(before,
            Service.Create(handlers: "3600 Orders.List\n1600 Orders.Add"), writer);

        var rows = writer.ToString().Split('\n')
            .SkipWhile(static line => !line.Contains("before", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.Contains("+1.20", rows[0], StringComparison.Ordinal);
        Assert.Contains("Orders.List", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows,
            static row =>
            row.Contains("[idle] 493.67 s: ", StringComparison.Ordinal)
                && row.Contains("475.00 s then", StringComparison.Ordinal));
    }

    private static string[] Render(ConsoleOptions options)
    {
        var writer = new StringWriter();
        new ConsoleRenderer(options with { Width = 250 }).Render(
            Service.Create(handlers: "2400 Orders.List\n1600 Orders.Add"), writer);
        return writer.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
    }
}
