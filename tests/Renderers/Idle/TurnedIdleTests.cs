using Weft.Renderers.Processors;
using Weft.Renderers.Queries;

namespace Weft.Renderers.Tests.Idle;

/// <summary>Idle time stays idle in a tree that has been turned upside down,
/// where its row has the time itself.</summary>
public sealed class TurnedIdleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void However_often_a_tree_is_turned_idle_time_counts_for_nothing(int times)
    {
        CallTree tree = Tree();
        for (var i = 0; i < times; i++)
        {
            tree = CallersTree.Apply(tree, 3);
        }

        Assert.Equal((10, 7), (tree.Headline, tree.Idle.Time));
        Assert.True(tree.Root.Self.IsZero);
        Assert.Equal(
            [(CallNodeKind.Frame, 10), (CallNodeKind.Idle, 7)],
            FlatTable.Of(tree).Select(static row => (row.Subject.Kind, row.Total.Time)));
    }

    private static CallTree Tree()
    {
        var assembler = new TreeAssembler();
        var method = new ProfiledMethod(FrameKind.Method, "Serve", "Shop.Desk", "Desk.cs", 1, "Shop");
        assembler.Add(assembler.Child(TreeAssembler.Root, NodeSubject.Frame(method)), new() { Time = 10 }, 1);
        var idle = assembler.Child(TreeAssembler.Root, NodeSubject.Of(CallNodeKind.Idle));
        assembler.Add(assembler.Child(idle, NodeSubject.Of(CallNodeKind.PoolIdle)), new() { Time = 4 }, 0);
        assembler.Add(assembler.Child(idle, NodeSubject.Idle(CallNodeKind.NamedIdle, method)), new() { Time = 3 }, 0);
        return new CallTree("All threads", assembler.Build(), KnownMeasures.None);
    }
}
