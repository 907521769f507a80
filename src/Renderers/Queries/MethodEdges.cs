using Weft.Renderers.Processors;

namespace Weft.Renderers.Queries;

/// <summary>
/// Who calls whom, for a view of a method between its callers and its callees. In a
/// recursion everything is charged to the innermost frame of a method, so that
/// parts add up to totals; a method that calls itself is its own caller and callee.
/// </summary>
internal static class MethodEdges
{
    /// <summary>The edges between the rows of <see cref="FlatTable"/>, in the
    /// order in which the tree has them.</summary>
    internal static List<MethodEdge> Of(CallTree tree)
    {
        var edges = new List<MethodEdge>();
        var numbers = new Dictionary<long, int>();
        var open = new OpenSubjects();
        tree.Walk((node, level) =>
        {
            var callee = open.Enter(node, level);
            var folded = open.NumberOf(NodeSubject.Of(CallNodeKind.Folded));
            if (callee != OpenSubjects.None)
            {
                AddCall(node, callee);
            }

            if (node.Folded.Count > 0)
            {
                var caller = callee == OpenSubjects.None ? open.At(open.Depth - 1) : callee;
                var edge = EdgeOf(caller, folded);
                edge.FromCaller += node.Folded.Total;
                edge.InCallee += node.Folded.Total;
            }
        });
        return edges;

        void AddCall(CallNode node, int callee)
        {
            var edge = EdgeOf(open.Caller, callee);
            edge.FromCaller += node.Total;
            edge.InCallee += node.Total;
            edge.Calls += node.Self.Calls;
            var outer = open.Enclosing;
            if (outer != OpenSubjects.None)
            {
                // The inner frame is charged with this node: the outer one and its callee on the way are not.
                EdgeOf(open.At(outer - 1), callee).FromCaller -= node.Total;
                EdgeOf(callee, open.At(outer + 1)).InCallee -= node.Total;
            }
        }

        MethodEdge EdgeOf(int caller, int callee)
        {
            var key = ((long)caller << 32) | (uint)callee;
            if (!numbers.TryGetValue(key, out var number))
            {
                number = edges.Count;
                numbers.Add(key, number);
                edges.Add(new MethodEdge(caller < 0 ? null : open.Subjects[caller], open.Subjects[callee]));
            }

            return edges[number];
        }
    }
}
