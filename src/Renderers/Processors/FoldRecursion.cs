namespace Weft.Renderers.Processors;

/// <summary>Makes one node of a method and its calls of itself, so that a recursion is
/// one row, however deep. Every other method keeps its callers and its totals.</summary>
internal static class FoldRecursion
{
    /// <summary>Only methods that call themselves directly; A calling B calling A is a structure worth
    /// seeing, and the total of B would be too small without the A below it.</summary>
    internal static CallTree Apply(CallTree tree) => tree.Transfer(static (assembler, node, parent) =>
    {
        if (!node.IsFrame || !node.Subject.Equals(assembler.SubjectOf(parent)))
        {
            return assembler.Child(parent, node.Subject);
        }

        assembler.MarkRecursive(parent);
        return parent;
    });
}
