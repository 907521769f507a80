using Weft.Renderers.Processors;

namespace Weft.Renderers.Tests.Processors;

public sealed class FoldRecursionTests
{
    [Fact]
    public void Calls_of_a_method_by_itself_become_one_node_and_their_callees_meet()
        => Assert.Equal(
            """
            1/130 App.Main
              30/129 Math.Fib *3 recursive
                99/99 Math.Add *2
            """.ReplaceLineEndings("\n"),
            CallTreeText.Write(FoldRecursion.Apply(CallTreeText.Read(
                """
                1 App.Main
                  10 Math.Fib
                    33 Math.Add
                    10 Math.Fib
                      66 Math.Add
                      10 Math.Fib
                """))));

    [Fact]
    public void A_recursion_by_way_of_another_method_stays()
    {
        const string Mutual = "1 Node.Even\n  2 Node.Odd\n    4 Node.Even\n      8 Node.Odd";

        Assert.Equal("1/15 Node.Even\n  2/14 Node.Odd\n    4/12 Node.Even\n      8/8 Node.Odd",
            CallTreeText.Write(FoldRecursion.Apply(CallTreeText.Read(Mutual))));
    }

    [Fact]
    public void A_recursion_100_000_calls_deep_is_one_node()
    {
        var tree = FoldRecursion.Apply(CallTreeBuilder.Merged(DeepCapture.Create()));

        var only = Assert.Single(tree.Root.Children.Where(static child => child.IsFrame));
        Assert.Equal(DeepCapture.Depth, only.Paths);
        Assert.Empty(only.Children);
    }
}
