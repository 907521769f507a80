using System.Collections.Immutable;

namespace Weft.Renderers.Processors;

/// <summary>One call path in two captures. Where one of them does not have it, its measures there are 0.</summary>
/// <param name="before">The earlier one, without children.</param>
/// <param name="after">The later one, without children; about the same subject.</param>
/// <param name="children">The callees in either capture.</param>
/// <param name="foldedBefore">The callees that were folded in the earlier tree.</param>
/// <param name="foldedAfter">The callees that were folded in the later tree.</param>
internal sealed class ComparedNode(CallNode before, CallNode after, ImmutableArray<ComparedNode> children,
    FoldedCalls foldedBefore, FoldedCalls foldedAfter)
{
    internal NodeSubject Subject => after.Subject;

    internal Measures SelfBefore => before.Self;

    internal Measures SelfAfter => after.Self;

    internal Measures TotalBefore => before.Total;

    internal Measures TotalAfter => after.Total;

    /// <summary>By how much it got slower, running and waiting together,
    /// nanoseconds; negative if it got faster.</summary>
    internal long Change => after.Sum - before.Sum;

    internal ImmutableArray<ComparedNode> Children => children;

    internal FoldedCalls FoldedBefore => foldedBefore;

    internal FoldedCalls FoldedAfter => foldedAfter;
}
