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
        var grouped = GroupFrames.Apply(tree, RandomTrees.IsOfLibrary);
        Assert.Equal(CallTreeText.Write(SortByTotal.Apply(tree)), CallTreeText.Write(SortByTotal.Apply(GroupFrames.Ungroup(grouped))));
        Assert.Equal(CallTreeText.Write(grouped), CallTreeText.Write(GroupFrames.Apply(grouped, RandomTrees.IsOfLibrary)));
    });

    [Fact]
    public void Only_uninteresting_frames_are_hidden_and_the_first_of_them_is_not() => RandomTrees.Any.Sample(static tree =>
    {
        foreach (var node in TreeMeasures.Nodes(GroupFrames.Apply(tree, RandomTrees.IsOfLibrary)))
        {
            Assert.All(node.Children, child =>
            {
                Assert.Equal(node.Kind is CallNodeKind.Group or CallNodeKind.HiddenFrame && RandomTrees.IsOfLibrary(child.Method!), child.Kind == CallNodeKind.HiddenFrame);
                Assert.True(child.Kind != CallNodeKind.Group || RandomTrees.IsOfLibrary(node.Method!));
            });
            Assert.True(node.Kind != CallNodeKind.Group || node.Self.IsZero);
        }
    });

    private static CallTree Group(string text)
        => GroupFrames.Apply(CallTreeText.Read(text), static method => method.Type is "Shop.Json" or "Shop.Text");
}
