namespace Weft.Renderers.Processors;

/// <summary>The call paths of a comparison that changed most, and those that lead to them.</summary>
internal static class LargestChanges
{
    /// <summary>Callers before their callees, at most so many, in the order of
    /// the comparison. Equal changes can make it a few more.</summary>
    /// <param name="root">A comparison; it has no row itself.</param>
    /// <param name="rows">How many there may be, at least 1.</param>
    /// <param name="levels">Deeper paths have no row; a change there shows in their callers.</param>
    /// <param name="least">Changes that are smaller have no row, nanoseconds;
    /// they are raised until no more rows than that are left.</param>
    internal static List<ChangedPath> Of(ComparedNode root, int rows, int levels, ref long least)
    {
        var all = All(root);
        if (all.Count > rows)
        {
            var changes = new long[all.Count];
            for (var i = 0; i < changes.Length; i++)
            {
                changes[i] = all[i].Largest;
            }

            Array.Sort(changes);
            least = Math.Max(least, changes[^rows]);
        }

        return Kept(all, levels, Math.Max(1, least));
    }

    /// <summary>Every path. Does not recurse, since trees can be very deep.</summary>
    private static List<ChangedPath> All(ComparedNode root)
    {
        var paths = new List<(ComparedNode Node, int Above)>();
        var open = new Stack<(ComparedNode Node, int Above)>();
        Push(root, -1);
        while (open.TryPop(out var path))
        {
            paths.Add(path);
            Push(path.Node, paths.Count - 1);
        }

        var largest = new long[paths.Count];
        for (var i = paths.Count - 1; i >= 0; i--)
        {
            largest[i] = Math.Max(largest[i], Math.Abs(paths[i].Node.Change));
            if (paths[i].Above >= 0)
            {
                largest[paths[i].Above] = Math.Max(largest[paths[i].Above], largest[i]);
            }
        }

        var all = new List<ChangedPath>(paths.Count);
        for (var i = 0; i < paths.Count; i++)
        {
            var level = paths[i].Above < 0 ? 1 : all[paths[i].Above].Level + 1;
            all.Add(new ChangedPath(paths[i].Node, paths[i].Above, level, largest[i]));
        }

        return all;

        void Push(ComparedNode node, int place)
        {
            for (var i = node.Children.Length - 1; i >= 0; i--)
            {
                // Idle time has no row among the paths that got slower or faster.
                if (!node.Children[i].Subject.Kind.IsIdle())
                {
                    open.Push((node.Children[i], place));
                }
            }
        }
    }

    private static List<ChangedPath> Kept(List<ChangedPath> all, int levels, long least)
    {
        var kept = new List<ChangedPath>();
        var places = new int[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Largest >= least && all[i].Level <= levels)
            {
                places[i] = kept.Count;
                kept.Add(
                    new ChangedPath(all[i].Node, all[i].Above < 0 ? -1 : places[all[i].Above], all[i].Level,
                        all[i].Largest));
            }
        }

        return kept;
    }
}
