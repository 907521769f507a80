namespace Weft.Renderers.Processors;

/// <summary>Finds the methods of an earlier capture in a later one, whose source may have changed.</summary>
internal static class MethodMatch
{
    /// <summary>
    /// The later method for each earlier one that is still there: the same in every respect, or
    /// else the one of that kind, type, name and assembly, overloads in the order of their lines.
    /// </summary>
    internal static Dictionary<ProfiledMethod, ProfiledMethod> Of(CallTree before, CallTree after)
    {
        var earlier = MethodsOf(before);
        var later = MethodsOf(after);
        var matches = new Dictionary<ProfiledMethod, ProfiledMethod>();
        foreach (var method in earlier)
        {
            if (later.Remove(method))
            {
                matches.Add(method, method);
            }
        }

        var candidates = new Dictionary<string, Queue<ProfiledMethod>>(StringComparer.Ordinal);
        foreach (var method in Ordered(later))
        {
            if (!candidates.TryGetValue(NameOf(method), out var queue))
            {
                candidates.Add(NameOf(method), queue = []);
            }

            queue.Enqueue(method);
        }

        foreach (var method in Ordered(earlier))
        {
            if (!matches.ContainsKey(method) && candidates.TryGetValue(NameOf(method), out var queue)
                && queue.TryDequeue(out var match))
            {
                matches.Add(method, match);
            }
        }

        return matches;
    }

    private static HashSet<ProfiledMethod> MethodsOf(CallTree tree)
    {
        var methods = new HashSet<ProfiledMethod>();
        tree.Walk((node, _) =>
        {
            if (node.Method is { } method)
            {
                methods.Add(method);
            }
        });
        return methods;
    }

    private static List<ProfiledMethod> Ordered(HashSet<ProfiledMethod> methods)
    {
        var ordered = new List<ProfiledMethod>(methods);
        ordered.Sort(static (left, right) =>
        {
            var order = string.CompareOrdinal(left.File, right.File);
            return order != 0 ? order : left.Line.CompareTo(right.Line);
        });
        return ordered;
    }

    /// <summary>Unambiguous: the kind is a digit, and no length depends on another part.</summary>
    private static string NameOf(ProfiledMethod method)
        => $"{(int)method.Kind}{method.Assembly.Length}:{method.Assembly}"
            + $"{method.Type.Length}:{method.Type}{method.Name}";
}
