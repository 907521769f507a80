using System.Collections.Immutable;

namespace Weft.Renderers.Processors;

/// <summary>
/// Puts frames that a reader did not ask for into groups. The first of them, called by code that was asked for, stays: it says what that code called. Those below it
/// are hidden in one group, up to where they call back. The tree within a group is what it was.
/// </summary>
internal static class GroupFrames
{
    /// <param name="tree">The tree, with or without groups; those that it has are opened first.</param>
    /// <param name="isUninteresting">Whether a method's frames are to be hidden.</param>
    internal static CallTree Apply(CallTree tree, Func<ProfiledMethod, bool> isUninteresting)
        => Ungroup(tree)
            .Transfer((assembler, node, parent) => Place(assembler, node, parent, isUninteresting))
            .Rebuild(static (node, children, _) => node.With(WithoutUselessGroups(children), node.Folded));

    /// <summary>The tree without groups.</summary>
    internal static CallTree Ungroup(CallTree tree) => tree.Transfer(static (assembler, node, parent) => node.Kind switch
    {
        CallNodeKind.Group => parent,
        CallNodeKind.HiddenFrame => assembler.Child(parent, NodeSubject.Frame(node.Method!)),
        _ => assembler.Child(parent, node.Subject),
    });

    private static int Place(TreeAssembler assembler, CallNode node, int parent, Func<ProfiledMethod, bool> isUninteresting)
    {
        var caller = assembler.SubjectOf(parent);
        if (!node.IsFrame || !caller.IsFrame || !isUninteresting(node.Method!) || !isUninteresting(caller.Method!))
        {
            return assembler.Child(parent, node.Subject);
        }

        var group = caller.Kind == CallNodeKind.HiddenFrame ? parent : assembler.Child(parent, NodeSubject.Of(CallNodeKind.Group));
        return assembler.Child(group, NodeSubject.HiddenFrame(node.Method!));
    }

    /// <summary>The row of a group that hides a single frame would take as much room as the frame.</summary>
    private static ImmutableArray<CallNode> WithoutUselessGroups(CallNode[] children)
    {
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is { Kind: CallNodeKind.Group, Children: [var only] } && !HidesMore(only))
            {
                children[i] = only.About(NodeSubject.Frame(only.Method!));
            }
        }

        return [.. children];
    }

    private static bool HidesMore(CallNode hidden)
    {
        foreach (var child in hidden.Children)
        {
            if (child.Kind == CallNodeKind.HiddenFrame)
            {
                return true;
            }
        }

        return false;
    }
}
