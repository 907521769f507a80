namespace Weft.Benchmarks;

/// <summary>The call paths of async frames, which the programs spell out
/// themselves: the truth does not follow Weft's way of finding them.</summary>
internal static class LogicalPaths
{
    private static readonly object s_gate = new();
    private static readonly Dictionary<(int Parent, int Member), int> s_numbers = [];
    private static readonly List<(int Parent, int Member)> s_paths = [];

    /// <summary>The number of the path of a member below a caller's path, or below nothing if that is -1.</summary>
    public static int Below(int parent, int member)
    {
        lock (s_gate)
        {
            if (!s_numbers.TryGetValue((parent, member), out int path))
            {
                path = s_paths.Count;
                s_paths.Add((parent, member));
                s_numbers.Add((parent, member), path);
            }

            return path;
        }
    }

    /// <summary>The caller's path and the member of a path.</summary>
    public static (int Parent, int Member) Of(int path)
    {
        lock (s_gate)
        {
            return s_paths[path];
        }
    }
}
