using CsCheck;
using Weft.Renderers.Processors;
using Weft.Renderers.Queries;
using Weft.Renderers.Tests.Tree;

namespace Weft.Renderers.Tests.Processors;

public sealed class CallersTreeTests
{
    private const string Program =
        """
        1 App.Main
          2 App.Load
            4 Json.Parse
          8 App.Save
            16 Json.Write
              32 Json.Parse
          64 Json.Parse
        """;

    [Fact]
    public void Methods_stand_above_their_callers()
        => Assert.Equal(
            """
            0/100 Json.Parse
              64/64 App.Main
              0/32 Json.Write
                0/32 App.Save
                  32/32 App.Main
              0/4 App.Load
                4/4 App.Main
            0/16 Json.Write
              0/16 App.Save
                16/16 App.Main
            0/8 App.Save
              8/8 App.Main
            0/2 App.Load
              2/2 App.Main
            1/1 App.Main
            """.ReplaceLineEndings("\n"),
            CallTreeText.Write(SortByTotal.Apply(CallersTree.Apply(CallTreeText.Read(Program), 10))));

    [Fact]
    public void Callers_that_are_too_far_away_are_folded()
        => Assert.StartsWith(
            "0/100 Json.Parse\n  64/64 App.Main\n  0/32 Json.Write +32\n  0/4 App.Load +4\n",
            CallTreeText.Write(SortByTotal.Apply(CallersTree.Apply(CallTreeText.Read(Program), 2))),
            StringComparison.Ordinal);

    [Fact]
    public void The_outermost_nodes_are_the_methods_with_their_own_time() => RandomTrees.Any.Sample(static tree =>
    {
        var merged = MergeThreads.Apply(tree);
        var rows = FlatTable.Of(merged).Where(static row => !row.Self.IsZero);

        Assert.Equal(
            rows.Select(static row => $"{CallTreeText.NameOf(row.Subject)} {TreeMeasures.Text(row.Self)}")
                .Order(StringComparer.Ordinal),
            CallersTree.Apply(merged, 3).Root.Children.Select(static node => $"{CallTreeText.NameOf(node.Subject)} "
                + $"{TreeMeasures.Text(node.Total)}").Order(StringComparer.Ordinal));
    });

    [Fact]
    public void A_recursion_100_000_calls_deep_is_turned_within_its_limit()
    {
        var tree = CallersTree.Apply(CallTreeBuilder.Merged(DeepCapture.Create()), 20);

        Assert.Equal(DeepCapture.Depth * 1_000_000L, tree.Root.Children[0].Total.Time);
        tree.Walk(static (_, level) => Assert.InRange(level, 0, 20));
    }
}
