using CsCheck;
using Weft.Renderers.Queries;

namespace Weft.Renderers.Tests.Queries;

/// <summary>No answer loses or adds anything.</summary>
public sealed class QuerySumTests
{
    [Fact]
    public void Methods_add_up_to_the_capture()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var rows = CaptureQuery.From(capture).Hottest().Rows;
            var whole = CallTreeBuilder.Merged(capture).Root.Total;

            Assert.Equal(whole.Time, rows.Sum(static row => row.Self.Time));
            Assert.Equal(whole.Wait, rows.Sum(static row => row.Self.Wait));
            Assert.Equal(whole.Samples, rows.Sum(static row => row.Self.Samples));
            Assert.All(rows, row => Assert.Equal(rows[0].Self.Calls is null, row.Self.Calls is null));
            Assert.True(
                rows.IsEmpty || rows[0].Self.Calls is null || whole.Calls == rows.Sum(static row => row.Self.Calls));
            foreach (var column in OpenMeasures.Columns)
            {
                Assert.Equal(
                    CaptureSums.SumOf(capture, column),
                    rows.Sum(row => row.Self.Open.FirstOrDefault(one => one.Column == column)?.Value ?? 0));
            }

            Assert.Equal(capture.Threads.Sum(static thread => thread.Paths.Length) + capture.Waits.Length,
                rows.Sum(static row => row.Paths));
        });
    }

    [Fact]
    public void Whatever_the_processors_the_tree_adds_up_to_the_capture()
    {
        var processors = Gen.OneOf(
            TreeProcessor.FoldRecursion, TreeProcessor.TrimStem, TreeProcessor.SortByTotal,
            TreeProcessor.FoldSmallCalls(0.1), TreeProcessor.FoldDeepCalls(3), TreeProcessor.Hide("Shop.Basket"));
        Gen.Select(RandomCaptures.Any, processors.Array[0, 5]).Sample(static (capture, list) =>
        {
            var whole = CallTreeBuilder.Merged(capture).Root.Total;
            var rows = CaptureQuery.From(capture, list).Tree().Rows;

            Assert.Equal(whole.Time,
                rows.Where(static row => row.Level == 1).Sum(static row => row.Total.Time) + Kept(capture, list).Time);
            Assert.Equal(whole.Wait,
                rows.Where(static row => row.Level == 1).Sum(static row => row.Total.Wait) + Kept(capture, list).Wait);
        });
    }

    [Fact]
    public void Callers_and_callees_add_up_to_the_method()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var query = CaptureQuery.From(capture);
            foreach (var pattern in new[] { "Shop.Basket", "**.Run", "**.Parse" })
            {
                var methods = query.Methods(pattern).Rows;
                Assert.Equal(methods.Sum(static row => row.Total.Time),
                    query.Callers(pattern).Rows.Sum(static row => row.Total.Time));
                Assert.Equal(
                    methods.Sum(static row => row.Total.Time),
                    methods.Sum(static row => row.Self.Time)
                    + query.Callees(pattern).Rows.Sum(static row => row.Total.Time));
            }
        });
    }

    [Fact]
    public void A_subtree_has_the_total_of_its_method()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var query = CaptureQuery.From(capture, []);
            foreach (var method in query.Hottest().Rows.Where(static row => row.Method.FullName == "Shop.Basket.Run"))
            {
                var total = CallTreeBuilder.Merged(capture);
                long expected = 0;
                var open = new List<bool>();
                total.Walk((node, level) =>
                {
                    open.RemoveRange(level, open.Count - level);
                    var isMeant = node.Method is { } one
                        && MemberPattern.Matches("Shop.Basket.Run", $"{one.Type}.{one.Name}");
                    expected += isMeant && !open.Contains(true) ? node.Total.Time : 0;
                    open.Add(isMeant);
                });
                Assert.Equal(expected,
                    query.Subtree("Shop.Basket.Run").Rows.Where(static row => row.Level == 1)
                    .Sum(static row => row.Total.Time));
            }
        });
    }

    [Fact]
    public void A_limit_keeps_the_heaviest_rows_with_their_callers_and_says_how_many_are_left_out()
    {
        Gen.Select(RandomCaptures.Any, Gen.Int[0, 30]).Sample(static (capture, limit) =>
        {
            var query = CaptureQuery.From(capture);
            var (all, some) = (query.Tree().Rows, query.Tree(limit));

            Assert.Equal(all.Length, some.Rows.Length + some.LeftOut);
            Assert.True(some.Rows.Length <= limit);
            for (var i = 0; i < some.Rows.Length; i++)
            {
                Assert.True(some.Rows[i].Level <= (i == 0 ? 1 : some.Rows[i - 1].Level + 1));
            }

            Assert.Equal(Math.Min(limit, query.Hottest().Rows.Length), query.Hottest(limit).Rows.Length);
            Assert.Equal(query.Hottest().Rows.Length, query.Hottest(limit).Rows.Length + query.Hottest(limit).LeftOut);
        });
    }

    /// <summary>What stands at the root itself, for instance what was folded there.</summary>
    private static Measures Kept(Capture capture, TreeProcessor[] list)
    {
        var tree = list.Aggregate(CallTreeBuilder.Merged(capture), (tree, processor) => processor.Apply(capture, tree));
        return tree.Root.Self + tree.Root.Folded.Total;
    }
}
