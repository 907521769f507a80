using CsCheck;
using Weft.Renderers.Processors;
using Weft.Renderers.Tests.Tree;

namespace Weft.Renderers.Tests.Processors;

public sealed class GroupFramesTests
{
    private const string Program =
        """
        1 App.Main
          2 Json.Parse
            4 Json.Read
              8 Json.Token
                16 App.Convert
                  32 Json.Write
              64 App.Convert
            128 Text.Decode
          256 App.Print
        """;

    [Fact]
    public void What_was_called_stays_and_what_it_does_inside_is_a_group()
        => Assert.Equal(
            """
            1/511 App.Main
              2/254 Json.Parse
                0/252 [Group]
                  4/124 (Json.Read)
                    8/56 (Json.Token)
                      16/48 App.Convert
                        32/32 Json.Write
                    64/64 App.Convert
                  128/128 (Text.Decode)
              256/256 App.Print
            """.ReplaceLineEndings("\n"),
            CallTreeText.Write(Group(Program)));

    [Fact]
    public void A_closed_group_keeps_what_it_calls_back()
        => Assert.Equal(
            """
            1/511 App.Main
              2/254 Json.Parse
                140/252 [ClosedGroup Shop] *3
                  80/112 App.Convert *2
                    32/32 Json.Write
              256/256 App.Print
            """.ReplaceLineEndings("\n"),
            CallTreeText.Write(CloseGroups.Apply(Group(Program))));

    [Fact]
    public void A_single_frame_is_not_worth_a_group()
        => Assert.Equal(
            "1/7 App.Main\n  2/6 Json.Parse\n    4/4 Json.Read",
            CallTreeText.Write(Group("1 App.Main\n  2 Json.Parse\n    4 Json.Read")));

    [Fact]
    public void An_opened_group_is_the_tree_as_it_was() => RandomTrees.Any.Sample(static tree =>
    {
        var grouped = GroupFrames.Apply(tree, RandomTrees.GroupOf);
        Assert.Equal(CallTreeText.Write(SortByTotal.Apply(tree)),
            CallTreeText.Write(SortByTotal.Apply(GroupFrames.Ungroup(grouped))));
        Assert.Equal(CallTreeText.Write(grouped), CallTreeText.Write(GroupFrames.Apply(grouped, RandomTrees.GroupOf)));
    });

    [Fact]
    public void Groups_that_call_each_other_are_not_one() => Assert.Equal(
        """
        1/127 App.Main
          2/126 Json.Parse
            0/124 [Group]
              4/124 (Json.Read)
                8/120 (Json.Token)
                  16/112 Text.Decode
                    0/96 [Group]
                      32/96 (Text.Step)
                        64/64 (Text.Next)
        """.ReplaceLineEndings("\n"),
        CallTreeText.Write(ByType(
            """
            1 App.Main
              2 Json.Parse
                4 Json.Read
                  8 Json.Token
                    16 Text.Decode
                      32 Text.Step
                        64 Text.Next
            """)));

    [Fact]
    public void A_closed_group_is_called_as_the_attribute_says_or_else_as_the_assembly()
    {
        var tree = CallTreeText.Read("1 App.Main\n  2 Json.Parse\n    4 Json.Read\n      8 Json.Token");
        Assert.Contains("[ClosedGroup Shop] *2", CallTreeText.Write(CloseGroups.Apply(Group(tree))),
            StringComparison.Ordinal);
        Assert.Contains("[ClosedGroup Parser] *2",
            CallTreeText.Write(CloseGroups.Apply(Group(InGroup(tree, "Parser")))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_reader_hides_is_in_no_other_group()
    {
        ProfiledMethod[] methods = [Method("Json.Parse") with { Group = "Parser" },
            Method("Json.Read") with { Group = "Parser" }, Method("App.Main")];
        Assert.Equal(["Parser", "Parser", null], methods.Select(new FrameGroups([.. methods], []).Of));
        Assert.Equal(["", "Parser", null], methods.Select(new FrameGroups([.. methods], ["**.Parse"]).Of));
        Assert.True(new FrameGroups([.. methods], [], named: false).AreEmpty);
        Assert.False(new FrameGroups([.. methods], []).AreEmpty);
    }

    [Fact]
    public void Only_frames_of_a_group_are_hidden_and_the_first_of_them_is_not() =>
        RandomTrees.Any.Sample(static tree =>
    {
        foreach (var node in TreeMeasures.Nodes(GroupFrames.Apply(tree, RandomTrees.GroupOf)))
        {
            Assert.All(node.Children, child =>
            {
                Assert.Equal(
                    node.Kind == CallNodeKind.Group
                        || (node.Kind == CallNodeKind.HiddenFrame && GroupOf(node) == GroupOf(child)),
                        child.Kind == CallNodeKind.HiddenFrame);
                Assert.True(
                    child.Kind != CallNodeKind.Group || child.Children.All(hidden => GroupOf(hidden) == GroupOf(node)));
            });
            Assert.True(node.Kind != CallNodeKind.Group || node.Self.IsZero);
        }
    });

    private static string? GroupOf(CallNode node) => RandomTrees.GroupOf(node.Method!);

    private static CallTree Group(string text) => Group(CallTreeText.Read(text));

    private static CallTree Group(CallTree tree)
        => GroupFrames.Apply(tree, static method => method.Type is "Shop.Json" or "Shop.Text" ? "" : null);

    private static CallTree ByType(string text) =>
        GroupFrames.Apply(CallTreeText.Read(text), static method => method.Type);

    private static CallTree InGroup(CallTree tree, string group)
        => tree.Rebuild(
            (node, children, _) =>
                (node.IsFrame ? node.About(NodeSubject.Frame(node.Method! with { Group = group })) : node).With(
                    [.. children], node.Folded));

    private static ProfiledMethod Method(string name) =>
        new(FrameKind.Method, name.Split('.')[1], $"Shop.{name.Split('.')[0]}", "src/Shop.cs", 1, "Shop");
}
