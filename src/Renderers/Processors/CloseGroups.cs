namespace Weft.Renderers.Processors;

/// <summary>Closes the groups of a tree for a reader who cannot open them: one node
/// for all hidden frames of a group, and below it the frames that they called back.</summary>
internal static class CloseGroups
{
    internal static CallTree Apply(CallTree tree) => tree.Transfer(static (assembler, node, parent) => node.Kind switch
    {
        CallNodeKind.Group => assembler.Child(parent, NodeSubject.Of(CallNodeKind.ClosedGroup, GroupContent.Of(node))),
        CallNodeKind.HiddenFrame => parent,
        _ => assembler.Child(parent, node.Subject),
    });
}
