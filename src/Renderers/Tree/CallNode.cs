using System.Collections.Immutable;

namespace Weft.Renderers;

/// <summary>
/// One call path in the tree that reports are made of. By construction <see cref="Total"/>
/// = <see cref="Self"/> + totals of <see cref="Children"/> + <see cref="Folded"/>, in every
/// measure: so the time of a node is its self time, its wait and that of its children.
/// </summary>
/// <remarks>Immutable. A class without value equality: comparing trees by value
/// would recurse, and trees can be 100,000 levels deep.</remarks>
internal sealed class CallNode
{
    internal CallNode(NodeSubject subject, Measures self, ImmutableArray<CallNode> children, FoldedCalls folded,
        int paths, bool isRecursive)
    {
        (Subject, Self, Children, Folded, Paths, IsRecursive) = (subject, self, children, folded, paths, isRecursive);
        Total = self + folded.Total;
        PathCount = paths + folded.Count;
        foreach (var child in children)
        {
            Total += child.Total;
            PathCount += child.PathCount;
        }
    }

    internal NodeSubject Subject { get; }

    internal CallNodeKind Kind => Subject.Kind;

    /// <summary>The method of the frame or the idle time; null if it has no method.</summary>
    internal ProfiledMethod? Method => Subject.Method;

    internal bool IsFrame => Subject.IsFrame;

    /// <summary>Whether its time can be left to its caller: frames and groups
    /// of them; a node that is no frame has no caller.</summary>
    internal bool IsFoldable => IsFrame || Kind is CallNodeKind.Group or CallNodeKind.ClosedGroup;

    /// <summary>Measured while this frame was the innermost one.</summary>
    internal Measures Self { get; }

    /// <summary>Measured with this frame open.</summary>
    internal Measures Total { get; }

    /// <summary>Running and waiting together, nanoseconds: the importance of the
    /// path to a user who waits for the program.</summary>
    internal long Sum => Total.Sum;

    /// <summary>Call paths of the capture that the node itself stands for: 1 for
    /// a frame, unless several were merged; 0 for a node that is no frame.</summary>
    internal int Paths { get; }

    /// <summary>Call paths of this node and all below it, folded ones included.</summary>
    internal int PathCount { get; }

    /// <summary>Whether calls of the method by itself were merged into it.</summary>
    internal bool IsRecursive { get; }

    internal ImmutableArray<CallNode> Children { get; }

    internal FoldedCalls Folded { get; }

    /// <summary>The same node with other children; what is missing among them
    /// has to be in <paramref name="folded"/>.</summary>
    internal CallNode With(ImmutableArray<CallNode> children, FoldedCalls folded) =>
        new(Subject, Self, children, folded, Paths, IsRecursive);

    /// <summary>The same node about something else.</summary>
    internal CallNode About(NodeSubject subject) => new(subject, Self, Children, Folded, Paths, IsRecursive);
}
