using System.Runtime.InteropServices;

namespace Weft.Renderers;

/// <summary>
/// A call tree in the making: the caller says where measures belong, and every one
/// that is added ends up in exactly one node. Nodes are numbers, a parent always smaller
/// than its children; equal subjects below one parent are one node. Serves one thread.
/// </summary>
internal sealed class TreeAssembler
{
    /// <summary>The node above all others.</summary>
    internal const int Root = 0;

    private const int None = -1;

    private readonly Dictionary<NodeSubject, int> _subjects = [];
    private readonly Dictionary<long, int> _children = [];
    private Node[] _nodes = new Node[64];
    private int _count;

    internal TreeAssembler() => Append(None, NodeSubject.Root);

    /// <summary>The node about a subject below another; made if it is not there yet.</summary>
    internal int Child(int parent, NodeSubject subject)
    {
        if (!_subjects.TryGetValue(subject, out var number))
        {
            number = _subjects.Count;
            _subjects.Add(subject, number);
        }

        var key = ((long)parent << 32) | (uint)number;
        if (!_children.TryGetValue(key, out var child))
        {
            child = Append(parent, subject);
            _children.Add(key, child);
        }

        return child;
    }

    internal NodeSubject SubjectOf(int node) => _nodes[node].Subject;

    /// <summary>The node above; -1 for the root.</summary>
    internal int ParentOf(int node) => _nodes[node].Parent;

    /// <param name="node">Where it belongs.</param>
    /// <param name="self">Measured there and nowhere else.</param>
    /// <param name="paths">Call paths that it is measured on.</param>
    internal void Add(int node, in Measures self, int paths)
    {
        _nodes[node].Self += self;
        _nodes[node].Paths += paths;
    }

    internal void Fold(int node, in FoldedCalls folded) => _nodes[node].Folded += folded;

    /// <summary>Says that calls of a method by itself are merged in the node.</summary>
    internal void MarkRecursive(int node) => _nodes[node].IsRecursive = true;

    /// <summary>The tree, siblings in the order in which they were made.</summary>
    internal CallNode Build()
    {
        var children = new CallNode[]?[_count];
        for (var i = _count - 1; ; i--)
        {
            ref var node = ref _nodes[i];
            var built = new CallNode(
                node.Subject, node.Self, ImmutableCollectionsMarshal.AsImmutableArray(children[i] ?? []), node.Folded,
                node.Paths, node.IsRecursive);
            if (i == Root)
            {
                return built;
            }

            // The last child is met first, so the places are taken from the end.
            ref var parent = ref _nodes[node.Parent];
            (children[node.Parent] ??= new CallNode[parent.ChildCount])[--parent.ChildCount] = built;
        }
    }

    private int Append(int parent, NodeSubject subject)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        _nodes[_count].Subject = subject;
        _nodes[_count].Parent = parent;
        if (parent != None)
        {
            _nodes[parent].ChildCount++;
        }

        return _count++;
    }

    private struct Node
    {
        internal NodeSubject Subject;
        internal int Parent;
        internal int ChildCount;
        internal Measures Self;
        internal FoldedCalls Folded;
        internal int Paths;
        internal bool IsRecursive;
    }
}
