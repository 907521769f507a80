using Weft.Renderers.Processors;

namespace Weft.Renderers.Queries;

/// <summary>Puts the methods of two captures side by side.</summary>
internal static class CompareMethods
{
    /// <summary>The methods of either tree, the largest changes of self time first, idle time last.</summary>
    internal static List<ComparedMethod> Apply(CallTree before, CallTree after)
    {
        var matches = MethodMatch.Of(before, after);
        var earlier = new Dictionary<NodeSubject, MethodRow>();
        foreach (var row in FlatTable.Of(before))
        {
            var isMatched = row.Subject.Method is { } method && matches.ContainsKey(method);
            earlier.Add(isMatched ? NodeSubject.Frame(matches[row.Subject.Method!]) : row.Subject, row);
        }

        var compared = new List<ComparedMethod>();
        foreach (var row in FlatTable.Of(after))
        {
            compared.Add(new ComparedMethod(earlier.Remove(row.Subject, out var match) ? match : null, row));
        }

        foreach (var row in earlier.Values)
        {
            compared.Add(new ComparedMethod(row, null));
        }

        compared.Sort(CompareChange);
        return compared;
    }

    private static int CompareChange(ComparedMethod left, ComparedMethod right)
    {
        var order = left.Subject.Kind.IsIdle().CompareTo(right.Subject.Kind.IsIdle());
        order = order != 0 ? order : Math.Abs(right.Change).CompareTo(Math.Abs(left.Change));
        return order != 0 ? order : SubjectOrder.Compare(left.Subject, right.Subject);
    }
}
