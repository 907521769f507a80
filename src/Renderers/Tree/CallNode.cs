using System.Collections.Immutable;

namespace Weft.Renderers;

/// <summary>
/// One call path in the tree that reports are made of. By construction
/// <see cref="Total"/> = <see cref="Self"/> + totals of <see cref="Children"/> + <see cref="Folded"/>, and likewise for samples.
/// </summary>
/// <remarks>Immutable. A class without value equality: comparing trees by value would recurse, and trees can be 100,000 levels deep.</remarks>
internal sealed class CallNode
{
    internal CallNode(
        CallNodeKind kind, ProfiledMethod? method, long self, long sampleCount, ImmutableArray<CallNode> children, FoldedCalls folded = default, long cpu = 0)
    {
        (Kind, Method, Self, SampleCount, Children, Folded) = (kind, method, self, sampleCount, children, folded);
        Total = self + folded.Total;
        TotalSampleCount = sampleCount + folded.SampleCount;
        PathCount = 1 + folded.Count;
        SelfCpu = cpu;
        TotalCpu = cpu + folded.Cpu;
        foreach (var child in children)
        {
            Total += child.Total;
            TotalSampleCount += child.TotalSampleCount;
            PathCount += child.PathCount;
            TotalCpu += child.TotalCpu;
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

    /// <summary>Samples that charged <see cref="Self"/>.</summary>
    internal long SampleCount { get; }

    /// <summary>Samples that charged <see cref="Total"/>.</summary>
    internal long TotalSampleCount { get; }

    /// <summary>This node and all below it, folded ones included.</summary>
    internal int PathCount { get; }

    internal ImmutableArray<CallNode> Children { get; }

    internal FoldedCalls Folded { get; }

    /// <summary>The same node with other children; what is missing among them has to be in <paramref name="folded"/>.</summary>
    internal CallNode With(ImmutableArray<CallNode> children, FoldedCalls folded) => new(Kind, Method, Self, SampleCount, children, folded, SelfCpu);
}
