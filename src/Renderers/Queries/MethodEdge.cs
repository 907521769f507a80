namespace Weft.Renderers.Queries;

/// <summary>All calls of one method by another.</summary>
internal sealed class MethodEdge(NodeSubject? caller, NodeSubject callee)
{
    /// <summary>Who calls; null for outermost frames.</summary>
    internal NodeSubject? Caller => caller;

    internal NodeSubject Callee => callee;

    /// <summary>The part of the callee's total for which it had been called by
    /// this caller. Those of all callers add up to the callee's total.</summary>
    internal Measures FromCaller { get; set; }

    /// <summary>The part of the caller's total that went by in this callee. Those
    /// of all callees and the caller's self add up to the caller's total.</summary>
    internal Measures InCallee { get; set; }

    /// <summary>Calls that began, where they are counted.</summary>
    internal long Calls { get; set; }
}
