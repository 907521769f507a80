using CsCheck;
using Weft.Renderers.Queries;
using Weft.Renderers.Tests.Tree;

namespace Weft.Renderers.Tests.Processors;

public sealed class FlatTableTests
{
    [Fact]
    public void A_recursion_is_counted_once()
        => Assert.Equal(
            ["9/14 Node.Odd *2", "6/14 Node.Even *2", "1/17 App.Main *1", "1/1 Node.Leaf *1"],
            Rows("1 App.Main\n  2 Node.Even\n    8 Node.Odd\n      4 Node.Even\n  1 Node.Odd\n    1 Node.Leaf"));

    [Fact]
    public void Totals_are_those_of_outermost_frames_and_self_times_add_up() => RandomTrees.Any.Sample(static tree =>
    {
        var rows = FlatTable.Of(tree);
        var paths = Paths(tree);
        foreach (var row in rows)
        {
            var own =
                paths.Where(
                    path => path[^1].Subject.Equals(row.Subject)
                        || (path[^1].Kind.IsIdle() && row.Subject.Kind == CallNodeKind.Idle)).ToList();
            Assert.Equal(TreeMeasures.Text(TreeMeasures.Sum(own.Select(static path => path[^1].Self))),
                TreeMeasures.Text(row.Self));
            Assert.Equal(
                TreeMeasures.Text(
                    TreeMeasures.Sum(
                        own.Where(static path => path.Count(node => node.Subject.Equals(path[^1].Subject)) == 1)
                            .Select(static path => path[^1].Total))),
                TreeMeasures.Text(row.Total));
        }
    });

    [Fact]
    public void Callers_add_up_to_the_total_and_callees_with_self_too() => RandomTrees.Any.Sample(static tree =>
    {
        var edges = MethodEdges.Of(tree);
        foreach (var row in FlatTable.Of(tree))
        {
            var callers = edges.Where(edge => edge.Callee.Equals(row.Subject)).ToList();
            var callees = edges.Where(edge => row.Subject.Equals(edge.Caller)).ToList();
            Assert.Equal(TreeMeasures.Text(row.Total),
                TreeMeasures.Text(TreeMeasures.Sum(callers.Select(static edge => edge.FromCaller))));
            Assert.Equal(TreeMeasures.Text(row.Total),
                TreeMeasures.Text(row.Self + TreeMeasures.Sum(callees.Select(static edge => edge.InCallee))));
            Assert.Equal(row.Self.Calls, callers.Sum(static edge => edge.Calls));
            Assert.All(callees, static edge => Assert.True(edge.InCallee.Time >= 0 && edge.FromCaller.Time >= 0));
        }
    });

    [Fact]
    public void In_a_recursion_every_part_is_charged_to_the_innermost_frame()
        => Assert.Equal(
            [
                "- > App.Main: 31 31",
                "App.Main > Node.Even: 22 30",
                "Node.Even > Node.Odd: 12 4",
                "Node.Odd > Node.Even: 8 8",
                "Node.Even > Node.Leaf: 0 0",
            ],
            MethodEdges.Of(CallTreeText.Read("1 App.Main\n  18 Node.Even\n    4 Node.Odd\n      8 Node.Even\n        "
                + "0 Node.Leaf")).Select(static edge =>
                $"{(edge.Caller is null ? "-" : CallTreeText.NameOf(edge.Caller))} > "
                + $"{CallTreeText.NameOf(edge.Callee)}: "
                + $"{CallTreeText.Milliseconds(edge.FromCaller)} {CallTreeText.Milliseconds(edge.InCallee)}"));

    [Fact]
    public void Frames_100_000_levels_deep_are_added_up()
    {
        var row = FlatTable.Of(CallTreeBuilder.Merged(DeepCapture.Create()))[0];

        Assert.Equal(DeepCapture.Depth * 1_000_000L, row.Self.Time);
        Assert.Equal(row.Self.Time, row.Total.Time);
    }

    private static List<string> Rows(string text) =>
    [
        .. FlatTable.Of(CallTreeText.Read(text)).Select(static row =>
            $"{CallTreeText.Milliseconds(row.Self)}/{CallTreeText.Milliseconds(row.Total)} "
            + $"{CallTreeText.NameOf(row.Subject)} *{row.Paths}"),
    ];

    /// <summary>Every node with all above it that is a row.</summary>
    private static List<List<CallNode>> Paths(CallTree tree)
    {
        var paths = new List<List<CallNode>>();
        var open = new List<CallNode>();
        tree.Walk((node, level) =>
        {
            open.RemoveRange(level, open.Count - level);
            open.Add(node);
            paths.Add([.. open]);
        });
        return [.. paths.Where(
            static path => path[^1].Kind is not (CallNodeKind.Root or CallNodeKind.Thread or CallNodeKind.Waiting))];
    }
}
