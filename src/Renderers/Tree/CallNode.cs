using System.Collections.Immutable;

namespace Weft.Renderers;

/// <summary>
/// One call path in the tree that reports are made of. By construction
/// <see cref="Total"/> = <see cref="Self"/> + totals of <see cref="Children"/> + <see cref="Folded"/>, and likewise for samples and waits.
/// </summary>
/// <remarks>Immutable. A class without value equality: comparing trees by value would recurse, and trees can be 100,000 levels deep.</remarks>
internal sealed class CallNode
{
    internal CallNode(
        CallNodeKind kind,
        ProfiledMethod? method,
        long self,
        long wait,
        long sampleCount,
        ImmutableArray<CallNode> children,
        FoldedCalls folded = default,
        long cpu = 0,
        NodeCounts counts = default)
    {
        (Kind, Method, Self, Wait, SampleCount, Children, Folded) = (kind, method, self, wait, sampleCount, children, folded);
        Total = self + folded.Total;
        TotalWait = wait + folded.Wait;
        TotalSampleCount = sampleCount + folded.SampleCount;
        PathCount = 1 + folded.Count;
        SelfCpu = cpu;
        TotalCpu = cpu + folded.Cpu;
        Counts = counts;
        TotalCounts = counts + folded.Counts;
        foreach (var child in children)
        {
            Total += child.Total;
            TotalWait += child.TotalWait;
            TotalSampleCount += child.TotalSampleCount;
            PathCount += child.PathCount;
            TotalCpu += child.TotalCpu;
            TotalCounts += child.TotalCounts;
        }
    }

    internal CallNodeKind Kind { get; }

    /// <summary>What the frame is of; null unless <see cref="Kind"/> is <see cref="CallNodeKind.Frame"/>.</summary>
    internal ProfiledMethod? Method { get; }

    /// <summary>Time with this frame innermost, nanoseconds, un-woven code that it called included.</summary>
    internal long Self { get; }

    /// <summary>Time with this frame open, nanoseconds.</summary>
    internal long Total { get; }

    /// <summary>Processor time with this frame innermost, nanoseconds; 0 where it is not known.</summary>
    internal long SelfCpu { get; }

    /// <summary>Processor time with this frame open, nanoseconds; 0 where it is not known.</summary>
    internal long TotalCpu { get; }

    /// <summary>What was counted with this frame innermost.</summary>
    internal NodeCounts Counts { get; }

    /// <summary>What was counted with this frame open.</summary>
    internal NodeCounts TotalCounts { get; }

    /// <summary>Time in which this frame, of an async method, was suspended and nothing woven that it had called was at work, nanoseconds.</summary>
    internal long Wait { get; }

    /// <summary>The waits of this frame and all below it, nanoseconds; those at the same time add up.</summary>
    internal long TotalWait { get; }

    /// <summary>Running and waiting together, nanoseconds: by how much the path matters to whoever waits for the program.</summary>
    internal long Weight => Total + TotalWait;

    /// <summary>Samples that charged <see cref="Self"/>.</summary>
    internal long SampleCount { get; }

    /// <summary>Samples that charged <see cref="Total"/>.</summary>
    internal long TotalSampleCount { get; }

    /// <summary>This node and all below it, folded ones included.</summary>
    internal int PathCount { get; }

    internal ImmutableArray<CallNode> Children { get; }

    internal FoldedCalls Folded { get; }

    /// <summary>The same node with other children; what is missing among them has to be in <paramref name="folded"/>.</summary>
    internal CallNode With(ImmutableArray<CallNode> children, FoldedCalls folded) => new(Kind, Method, Self, Wait, SampleCount, children, folded, SelfCpu, Counts);
}
