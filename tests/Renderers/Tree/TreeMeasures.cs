namespace Weft.Renderers.Tests.Tree;

/// <summary>Sums that have to hold in every tree.</summary>
internal static class TreeMeasures
{
    internal static List<CallNode> Nodes(CallTree tree)
    {
        var nodes = new List<CallNode>();
        tree.Walk((node, _) => nodes.Add(node));
        return nodes;
    }

    internal static string Text(Measures measures)
        => $"{measures.Time} {measures.Wait} {measures.Samples} {measures.Cpu} {measures.Calls} {measures.Allocated} "
            + $"{measures.Paused} {string.Join(' ', measures.Open ?? [])}";

    internal static Measures Sum(IEnumerable<Measures> measures) =>
        measures.Aggregate(default(Measures), static (sum, next) => sum + next);

    /// <summary>The time of every node is its self time, its wait and that of
    /// its children; and all of it is what is expected.</summary>
    internal static void AssertWhole(CallTree tree, Measures expected)
    {
        Assert.Equal(Text(expected), Text(tree.Root.Total));
        foreach (var node in Nodes(tree))
        {
            Assert.Equal(Text(node.Self + node.Folded.Total + Sum(node.Children.Select(static child => child.Total))),
                Text(node.Total));
            Assert.Equal(node.Paths + node.Folded.Count + node.Children.Sum(static child => child.PathCount),
                node.PathCount);
            Assert.True(
                node.Self is
                {
                    Time: >= 0, Wait: >= 0, Samples: >= 0, Cpu: >= 0, Calls: >= 0, Allocated: >= 0,
                    Paused: >= 0
                });
            Assert.All(node.Self.Open ?? [], static number => Assert.True(number >= 0));
        }
    }

    /// <summary>The measures of a capture by another way than the tree's.</summary>
    internal static Measures Of(
        IEnumerable<ThreadCapture> threads, IEnumerable<WaitingPath> waits, PathValues? waitColumns = null) => new()
        {
            Open = OpenOf([.. threads.Select(static thread => thread.Columns), waitColumns ?? PathValues.None]),
            Time = threads.Sum(
            static thread =>
                thread.Outside + thread.GarbageCollection + thread.Unattributed
                    + thread.Paths.Sum(static path => path.Self)),
            Samples = threads.Sum(static thread => thread.Paths.Sum(static path => path.SampleCount)),
            Cpu = threads.Sum(static thread => thread.Paths.Sum(static path => path.Cpu ?? 0)),
            Calls = threads.Sum(static thread => thread.Paths.Sum(static path => path.Calls ?? 0)),
            Allocated = threads.Sum(static thread => thread.Paths.Sum(static path => path.Allocated ?? 0)),
            Paused = threads.Sum(static thread => thread.Paths.Sum(static path => path.GarbageCollection ?? 0)),
            Wait = waits.Sum(static path => path.Wait),
        };

    private static long[]? OpenOf(List<PathValues> values)
    {
        long[] sums = [.. OpenMeasures.Columns.Select(column => values.Sum(one => one.Of(column).Sum()))];
        return sums.Any(static sum => sum != 0) ? sums : null;
    }
}
