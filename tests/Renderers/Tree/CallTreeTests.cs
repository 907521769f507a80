using CsCheck;
using Weft.Renderers.Processors;
using Weft.Renderers.Tests.Processors;

namespace Weft.Renderers.Tests.Tree;

/// <summary>What is in the tree of a capture, and how it is thinned.</summary>
public sealed class CallTreeTests
{
    [Fact]
    public void The_tree_of_all_threads_holds_the_time_and_the_samples_of_the_capture()
        => RandomCaptures.Any.Sample(
            static capture => AssertWhole(CallTreeBuilder.Merged(capture), capture));

    [Fact]
    public void The_tree_of_a_thread_holds_its_time_and_samples() => RandomCaptures.Any.Sample(static capture =>
    {
        for (var i = 0; i < capture.Threads.Length; i++)
        {
            AssertWhole(
                CallTreeBuilder.Single(capture, i),
                capture with { Threads = [capture.Threads[i]], Waits = [], WaitColumns = PathValues.None });
        }
    });

    [Fact]
    public void A_tree_of_threads_merges_to_the_tree_of_all_threads() => RandomCaptures.Any.Sample(static capture =>
    {
        var byThread = CallTreeBuilder.ByThread(capture);
        AssertWhole(byThread, capture);
        Assert.All(byThread.Root.Children,
            static child =>
            Assert.True(child.Kind is CallNodeKind.Thread or CallNodeKind.Waiting or CallNodeKind.Idle));
        Assert.Equal(Lines(CallTreeBuilder.Merged(capture)), Lines(MergeThreads.Apply(byThread)));
        Assert.Equal(CallTreeBuilder.Merged(capture).Headline, byThread.Headline);
    });

    [Fact]
    public void No_frame_below_the_threshold_stays_and_none_above_it_goes()
        => Gen.Select(RandomCaptures.Any, Gen.Double[0.001, 0.5]).Sample(static (capture, threshold) =>
        {
            var tree = CallTreeBuilder.Merged(capture);
            var kept = Nodes(FoldSmallCalls.Apply(tree, threshold))
                .Count(static node => node.Kind == CallNodeKind.Frame);
            var large = Nodes(tree).Count(node =>
                node.IsFrame && node.Sum > 0
                && ((node.Total.Time > 0 && node.Total.Time >= tree.Headline * threshold)
                    || node.Total.Wait >= tree.WaitHeadline * threshold));
            Assert.Equal(large, kept);
        });

    [Fact]
    public void No_level_below_the_limit_stays()
        => Gen.Select(RandomCaptures.Any, Gen.Int[1, 5]).Sample(static (capture, levels) =>
            FoldDeepCalls.Apply(CallTreeBuilder.Merged(capture), levels)
                .Walk((node, level) => Assert.InRange(node.Kind.IsIdle() ? 0 : level, 0, levels)));

    [Fact]
    public void Callees_are_sorted_longest_first() => RandomCaptures.Any.Sample(static capture =>
    {
        foreach (var node in Nodes(SortByTotal.Apply(CallTreeBuilder.Merged(capture))))
        {
            var totals = node.Children.Where(static child => !child.Kind.IsIdle()).Select(static child => child.Sum)
                .ToList();
            Assert.Equal(totals.OrderDescending(), totals);
        }
    });

    [Fact]
    public void Equal_call_paths_of_all_threads_become_one_node() => RandomCaptures.Any.Sample(static capture =>
    {
        foreach (var node in Nodes(CallTreeBuilder.Merged(capture)))
        {
            var methods = node.Children.Where(static child => child.Method is not null)
                .Select(static child => child.Method!).ToList();
            Assert.Equal(methods.Count, methods.Distinct().Count());
        }
    });

    [Fact]
    public void Idle_pool_time_is_in_the_tree_but_no_part_of_the_headline()
    {
        var tree = CallTreeBuilder.Merged(Samples.ManyThreads);

        Assert.Equal(6_360_000_000, tree.Root.Total.Time);
        Assert.Equal(1_350_000_000, tree.Headline);
    }

    [Fact]
    public void A_recursion_100_000_calls_deep_is_processed_without_recursion()
    {
        var capture = DeepCapture.Create();

        var tree = SortByTotal.Apply(FoldDeepCalls.Apply(FoldSmallCalls.Apply(CallTreeBuilder.Merged(capture), 0), 50));

        AssertWhole(tree, capture);
        Assert.Equal(DeepCapture.Depth - 50, Nodes(tree).Sum(static node => node.Folded.Count));
    }

    /// <summary>What a tree says, whatever the order of siblings.</summary>
    private static List<string> Lines(CallTree tree)
    {
        var path = new List<string>();
        var lines = new List<string>();
        tree.Walk((node, level) =>
        {
            path.RemoveRange(level, path.Count - level);
            path.Add($"{node.Kind} {node.Method}");
            lines.Add($"{string.Join('/', path)}: {TreeMeasures.Text(node.Self)}");
        });
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static List<CallNode> Nodes(CallTree tree) => TreeMeasures.Nodes(tree);

    private static void AssertWhole(CallTree tree, Capture capture) => TreeMeasures.AssertWhole(
        tree, TreeMeasures.Of(capture.Threads, capture.Waits, capture.WaitColumns));
}
