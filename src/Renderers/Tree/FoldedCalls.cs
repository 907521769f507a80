namespace Weft.Renderers;

/// <summary>Call paths that were taken out of a node's children; their time stays in the node's totals.</summary>
/// <param name="Count">Call paths folded, each counted once with all below it.</param>
/// <param name="Total">Their total time, nanoseconds.</param>
/// <param name="Wait">Their total wait, nanoseconds.</param>
/// <param name="SampleCount">Their samples.</param>
internal readonly record struct FoldedCalls(int Count, long Total, long Wait, long SampleCount)
{
    /// <summary>Their processor time, nanoseconds.</summary>
    internal long Cpu { get; init; }

    /// <summary>What was counted on them.</summary>
    internal NodeCounts Counts { get; init; }

    public static FoldedCalls operator +(FoldedCalls left, FoldedCalls right)
        => new(left.Count + right.Count, left.Total + right.Total, left.Wait + right.Wait, left.SampleCount + right.SampleCount)
        {
            Cpu = left.Cpu + right.Cpu,
            Counts = left.Counts + right.Counts,
        };

    /// <summary>Everything in the node's subtree, as folded calls.</summary>
    internal static FoldedCalls Of(CallNode node) => new(node.PathCount, node.Total, node.TotalWait, node.TotalSampleCount)
    {
        Cpu = node.TotalCpu,
        Counts = node.TotalCounts,
    };
}
