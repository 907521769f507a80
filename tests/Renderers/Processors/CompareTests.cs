using CsCheck;
using Weft.Renderers.Processors;
using Weft.Renderers.Queries;
using Weft.Renderers.Tests.Tree;

namespace Weft.Renderers.Tests.Processors;

public sealed class CompareTests
{
    [Fact]
    public void What_changed_most_comes_first()
        => Assert.Equal(
            [
                "100>110 App.Main",
                "  60>20 App.Load",
                "  10>45 App.Save",
                "    0>40 Disk.Flush",
                "  0>14 App.Check",
                "  1>0 App.Old",
            ],
            Lines(CompareTrees.Apply(
                CallTreeText.Read("29 App.Main\n  60 App.Load\n  10 App.Save\n  1 App.Old"),
                CallTreeText.Read("31 App.Main\n  20 App.Load\n  5 App.Save\n    40 Disk.Flush\n  14 App.Check"),
                0)));

    [Fact]
    public void Nothing_is_lost_and_nothing_counted_twice()
        => Gen.Select(RandomTrees.Any, RandomTrees.Any, Gen.Double[0, 0.3]).Sample(static (before, after, threshold) =>
        {
            var root = CompareTrees.Apply(before, after, threshold);
            Assert.Equal(TreeMeasures.Text(before.Root.Total), TreeMeasures.Text(root.TotalBefore));
            Assert.Equal(TreeMeasures.Text(after.Root.Total), TreeMeasures.Text(root.TotalAfter));
            foreach (var node in Nodes(root))
            {
                Assert.Equal(
                    TreeMeasures.Text(node.TotalBefore),
                    TreeMeasures.Text(
                        node.SelfBefore + node.FoldedBefore.Total
                            + TreeMeasures.Sum(node.Children.Select(static child => child.TotalBefore))));
                Assert.Equal(
                    TreeMeasures.Text(node.TotalAfter),
                    TreeMeasures.Text(
                        node.SelfAfter + node.FoldedAfter.Total
                            + TreeMeasures.Sum(node.Children.Select(static child => child.TotalAfter))));
                Assert.Equal(
                    node.Children.OrderBy(static child => child.Subject.Kind.IsIdle())
                        .ThenByDescending(static child => Math.Abs(child.Change)).Select(static child => child.Change),
                    node.Children.Select(static child => child.Change));
            }
        });

    [Fact]
    public void Methods_have_the_rows_of_both_tables()
        => Gen.Select(RandomTrees.Any, RandomTrees.Any).Sample(static (before, after) =>
        {
            var compared = CompareMethods.Apply(before, after);
            Assert.Equal(FlatTable.Of(before).Count, compared.Count(static method => method.Before is not null));
            Assert.Equal(FlatTable.Of(after).Count, compared.Count(static method => method.After is not null));
            Assert.All(compared,
                static method =>
                Assert.True(
                    method.Before is null || method.After is null
                        || method.Before.Subject.Equals(method.After.Subject)));
            Assert.Equal(after.Root.Total.Sum - before.Root.Total.Sum,
                compared.Sum(static method => method.Change));
        });

    [Fact]
    public void A_method_is_the_same_wherever_its_source_has_moved()
    {
        var before = Renamed(static method => method);
        var after = Renamed(static method => method with { File = "lib/" + method.File, Line = method.Line * 7 });

        Assert.All(CompareMethods.Apply(before, after), static method => Assert.Equal(0, method.Change));
        Assert.Equal(3, CompareMethods.Apply(before, after).Count);
        Assert.All(CompareMethods.Apply(before, after),
            static method => Assert.StartsWith("lib/", method.Subject.Method!.File, StringComparison.Ordinal));
    }

    [Fact]
    public void A_recursion_100_000_calls_deep_is_compared()
    {
        var tree = CallTreeBuilder.Merged(DeepCapture.Create());

        Assert.Equal(0, CompareTrees.Apply(tree, tree, 0).Change);
    }

    /// <summary>Two overloads and another method, with times that tell them apart.</summary>
    private static CallTree Renamed(Func<ProfiledMethod, ProfiledMethod> rename)
    {
        var capture = new CaptureBuilder().Thread("Main", "1 App.Main\n  20 App.Load\n  300 App.Save").Build();
        return CallTreeBuilder.Merged(capture with
        {
            Methods = [
                .. capture.Methods.Select(
                    method => rename(method.Name == "Save" ? method with { Name = "Load" } : method))],
        });
    }

    private static List<string> Lines(ComparedNode root)
    {
        var lines = new List<string>();
        Add(root, -1);
        return lines;

        void Add(ComparedNode node, int level)
        {
            if (level >= 0)
            {
                lines.Add(
                    $"{new string(' ', level * 2)}{CallTreeText.Milliseconds(node.TotalBefore)}>{CallTreeText.Milliseconds(node.TotalAfter)} {CallTreeText.NameOf(node.Subject)}");
            }

            foreach (var child in node.Children)
            {
                Add(child, level + 1);
            }
        }
    }

    private static List<ComparedNode> Nodes(ComparedNode root)
    {
        List<ComparedNode> nodes = [root];
        for (var i = 0; i < nodes.Count; i++)
        {
            nodes.AddRange(nodes[i].Children);
        }

        return nodes;
    }
}
