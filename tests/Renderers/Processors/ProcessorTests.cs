using CsCheck;
using Weft.Renderers.Processors;
using Weft.Renderers.Queries;
using Weft.Renderers.Tests.Tree;

namespace Weft.Renderers.Tests.Processors;

/// <summary>Nothing is lost and nothing counted twice, whatever processors do, in whatever order.</summary>
public sealed class ProcessorTests
{
    private static readonly Gen<Func<CallTree, CallTree>> s_processor = Gen.OneOf(
        Gen.Const<Func<CallTree, CallTree>>(MergeThreads.Apply),
        Gen.Const<Func<CallTree, CallTree>>(FoldRecursion.Apply),
        Gen.Const<Func<CallTree, CallTree>>(TrimStem.Apply),
        Gen.Const<Func<CallTree, CallTree>>(SortByTotal.Apply),
        Gen.Const<Func<CallTree, CallTree>>(CloseGroups.Apply),
        Gen.Const<Func<CallTree, CallTree>>(GroupFrames.Ungroup),
        Gen.Const<Func<CallTree, CallTree>>(static tree => GroupFrames.Apply(tree, RandomTrees.GroupOf)),
        Gen.Double[0, 0.3].Select<double, Func<CallTree, CallTree>>(
            static threshold => tree => FoldSmallCalls.Apply(tree, threshold)),
        Gen.Int[1, 6].Select<int, Func<CallTree, CallTree>>(static levels => tree => FoldDeepCalls.Apply(tree, levels)),
        Gen.Int[1, 6].Select<int, Func<CallTree, CallTree>>(static levels => tree => CallersTree.Apply(tree, levels)));

    [Fact]
    public void Every_composition_of_processors_keeps_the_sums()
        => Gen.Select(RandomTrees.Any, s_processor.Array[0, 6]).Sample(static (tree, processors) =>
        {
            var processed = processors.Aggregate(tree, static (tree, processor) => processor(tree));
            TreeMeasures.AssertWhole(processed, tree.Root.Total);
            Assert.Equal(tree.Headline, processed.Headline);
        });

    [Fact]
    public void Every_composition_of_processors_keeps_the_sums_of_captures()
        => Gen.Select(RandomCaptures.Any, s_processor.Array[1, 4]).Sample(static (capture, processors) =>
        {
            var expected = TreeMeasures.Of(capture.Threads, capture.Waits, capture.WaitColumns);
            var merged = processors.Aggregate(CallTreeBuilder.Merged(capture),
                static (tree, processor) => processor(tree));
            TreeMeasures.AssertWhole(merged, expected);
            TreeMeasures.AssertWhole(
                processors.Aggregate(CallTreeBuilder.ByThread(capture), static (tree, processor) => processor(tree)),
                expected);
        });

    [Fact]
    public void The_methods_of_a_processed_tree_have_its_sums()
        => Gen.Select(RandomTrees.Any, s_processor.Array[0, 4]).Sample(static (tree, processors) =>
        {
            var processed = processors.Aggregate(tree, static (tree, processor) => processor(tree));
            var rows = FlatTable.Of(processed);
            Assert.Equal(
                TreeMeasures.Text(tree.Root.Total),
                TreeMeasures.Text(TreeMeasures.Sum(rows.Select(static row => row.Self)) + processed.Root.Self));
        });
}
