namespace Weft.Renderers.Tests.Processors;

/// <summary>Makes one tree of a tree of threads: equal call paths become one,
/// whichever thread they were on, and meet their waits.</summary>
internal static class MergeThreads
{
    internal static CallTree Apply(CallTree tree) => tree.Transfer(static (assembler, node, parent)
        => node.Kind is CallNodeKind.Thread or CallNodeKind.Waiting ? parent : assembler.Child(parent, node.Subject));
}
