namespace Weft;

/// <summary>The names of regions, each with an id of its own. Reading needs no lock; a new name copies the table.</summary>
internal static class RegionNames
{
    private const int MaxNames = 10_000;
    private const string Others = "[other regions]";

    private static readonly object s_gate = new();
    private static readonly int s_firstId = FrameIds.Reserve(MaxNames + 1);
    private static string[] s_names = [];
    private static Dictionary<string, int>? s_ids;

    /// <summary>Finds the id of a name that has one.</summary>
    public static bool TryFind(string name, out int id)
    {
        id = 0;
        return Volatile.Read(ref s_ids) is { } ids && ids.TryGetValue(name, out id);
    }

    /// <summary>The name with an id, or null.</summary>
    public static string? Find(int id)
    {
        string[] names = Volatile.Read(ref s_names);
        return id >= s_firstId && id - s_firstId < names.Length ? names[id - s_firstId] : null;
    }

    /// <summary>
    /// Gives a name its id, or returns the one that it has. Names made up at run time are a mistake that must not cost memory for ever: after 10,000,
    /// new ones share one id.
    /// </summary>
    public static int Add(string name)
    {
        lock (s_gate)
        {
            name = s_names.Length < MaxNames ? name : Others;
            if (s_ids is not null && s_ids.TryGetValue(name, out int known))
            {
                return known;
            }

            // The name comes first: whoever finds the id finds the name.
            int id = s_firstId + s_names.Length;
            Volatile.Write(ref s_names, [.. s_names, name]);
            Volatile.Write(ref s_ids, new Dictionary<string, int>(s_ids ?? [], StringComparer.Ordinal) { [name] = id });
            return id;
        }
    }
}
