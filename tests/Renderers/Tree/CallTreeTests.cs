using CsCheck;
using Weft.Renderers.Processors;

namespace Weft.Renderers.Tests.Tree;

/// <summary>Nothing is lost and nothing counted twice, whatever a processor does.</summary>
public sealed class CallTreeTests
{
    [Fact]
    public void The_tree_of_all_threads_holds_the_time_and_the_samples_of_the_capture()
        => RandomCaptures.Any.Sample(static capture => AssertWhole(CallTreeBuilder.Merged(capture), capture.Threads, capture.Waits));

    [Fact]
    public void The_tree_of_a_thread_holds_its_time_and_samples() => RandomCaptures.Any.Sample(static capture =>
    {
        foreach (var thread in capture.Threads)
        {
            AssertWhole(CallTreeBuilder.Single(capture, thread), [thread], []);
        }
    });

    [Fact]
    public void Folding_and_sorting_keep_the_sums()
        => Gen.Select(RandomCaptures.Any, Gen.Double[0, 1], Gen.Int[1, 5]).Sample(static (capture, threshold, levels) =>
        {
            var tree = CallTreeBuilder.Merged(capture);
            AssertWhole(FoldSmallCalls.Apply(tree, threshold), capture.Threads, capture.Waits);
            AssertWhole(FoldDeepCalls.Apply(tree, levels), capture.Threads, capture.Waits);
            AssertWhole(SortByTotal.Apply(tree), capture.Threads, capture.Waits);
            AssertWhole(SortByTotal.Apply(FoldDeepCalls.Apply(FoldSmallCalls.Apply(tree, threshold), levels)), capture.Threads, capture.Waits);
        });

    [Fact]
    public void No_frame_below_the_threshold_stays_and_none_above_it_goes()
        => Gen.Select(RandomCaptures.Any, Gen.Double[0.001, 0.5]).Sample(static (capture, threshold) =>
        {
            var tree = CallTreeBuilder.Merged(capture);
            var kept = Nodes(FoldSmallCalls.Apply(tree, threshold)).Count(static node => node.Kind == CallNodeKind.Frame);
            var large = Nodes(tree).Count(node =>
                node.Kind == CallNodeKind.Frame && node.Weight > 0 && node.Weight >= tree.Headline * threshold);
            Assert.Equal(large, kept);
        });

    [Fact]
    public void No_level_below_the_limit_stays()
        => Gen.Select(RandomCaptures.Any, Gen.Int[1, 5]).Sample(static (capture, levels) =>
            FoldDeepCalls.Apply(CallTreeBuilder.Merged(capture), levels).Walk((_, level) => Assert.InRange(level, 0, levels)));

    [Fact]
    public void Callees_are_sorted_longest_first() => RandomCaptures.Any.Sample(static capture =>
    {
        foreach (var node in Nodes(SortByTotal.Apply(CallTreeBuilder.Merged(capture))))
        {
            var totals = node.Children.Where(static child => child.Kind != CallNodeKind.PoolIdle).Select(static child => child.Weight).ToList();
            Assert.Equal(totals.OrderDescending(), totals);
        }
    });

    [Fact]
    public void Equal_call_paths_of_all_threads_become_one_node() => RandomCaptures.Any.Sample(static capture =>
    {
        foreach (var node in Nodes(CallTreeBuilder.Merged(capture)))
        {
            var methods = node.Children.Where(static child => child.Method is not null).Select(static child => child.Method!).ToList();
            Assert.Equal(methods.Count, methods.Distinct().Count());
        }
    });

    [Fact]
    public void Idle_pool_time_is_in_the_tree_but_no_part_of_the_headline()
    {
        var tree = CallTreeBuilder.Merged(Samples.ManyThreads);

        Assert.Equal(6_360_000_000, tree.Root.Total);
        Assert.Equal(1_350_000_000, tree.Headline);
    }

    [Fact]
    public void A_recursion_100_000_calls_deep_is_processed_without_recursion()
    {
        var capture = DeepCapture.Create();

        var tree = SortByTotal.Apply(FoldDeepCalls.Apply(FoldSmallCalls.Apply(CallTreeBuilder.Merged(capture), 0), 50));

        AssertWhole(tree, capture.Threads, capture.Waits);
        Assert.Equal(DeepCapture.Depth - 50, Nodes(tree).Sum(static node => node.Folded.Count));
    }

    private static List<CallNode> Nodes(CallTree tree)
    {
        var nodes = new List<CallNode>();
        tree.Walk((node, _) => nodes.Add(node));
        return nodes;
    }

    private static void AssertWhole(CallTree tree, IReadOnlyList<ThreadCapture> threads, IReadOnlyList<WaitingPath> waits)
    {
        Assert.Equal(
            threads.Sum(static thread => thread.Outside + thread.GarbageCollection + thread.NotCollected + thread.Paths.Sum(static path => path.Self)),
            tree.Root.Total);
        Assert.Equal(threads.Sum(static thread => thread.Paths.Sum(static path => path.SampleCount)), tree.Root.TotalSampleCount);
        Assert.Equal(waits.Sum(static path => path.Wait), tree.Root.TotalWait);
        foreach (var node in Nodes(tree))
        {
            Assert.Equal(node.Wait + node.Children.Sum(static child => child.TotalWait) + node.Folded.Wait, node.TotalWait);
            Assert.Equal(node.Self + node.Children.Sum(static child => child.Total) + node.Folded.Total, node.Total);
            Assert.Equal(node.SampleCount + node.Children.Sum(static child => child.TotalSampleCount) + node.Folded.SampleCount, node.TotalSampleCount);
        }
    }
}
