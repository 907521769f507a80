namespace Weft.Renderers.Processors;

/// <summary>Merges siblings that are the same call path, and all below them, as
/// other processors can leave them.</summary>
internal static class AggregateCalls
{
    internal static CallTree Apply(CallTree tree) =>
        tree.Transfer(static (assembler, node, parent) => assembler.Child(parent, node.Subject));
}
