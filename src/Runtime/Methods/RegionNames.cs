namespace Weft;

/// <summary>The names of regions, each with an id of its own. Reading needs no
/// lock; a new name copies the table.</summary>
internal static class RegionNames
{
    private const int MaxNames = 10_000;
    private const string Others = "[other regions]";

    private static readonly object s_gate = new();
    private static readonly int s_firstId = FrameIds.Reserve(MaxNames + 1);
    private static string[] s_names = [];
    private static Dictionary<string, int>? s_ids;

    /// <summary>Finds the id of a name that has one.</summary>
    public static bool TryFind(string name, out FrameId id)
    {
        int found = 0;
        bool isKnown = Volatile.Read(ref s_ids) is { } ids && ids.TryGetValue(name, out found);
        id = new FrameId(found);
        return isKnown;
    }

    /// <summary>The name with an id, or null.</summary>
    public static string? Find(FrameId id)
    {
        string[] names = Volatile.Read(ref s_names);
        int place = id.Value - s_firstId;
        return place >= 0 && place < names.Length ? names[place] : null;
    }

    /// <summary>
    /// Gives a name its id, or returns the one that it has. Names made up at run time are
    /// a mistake that must not cost memory for ever: after 10,000, new ones share one id.
    /// </summary>
    public static FrameId Add(string name)
    {
        lock (s_gate)
        {
            name = s_names.Length < MaxNames ? name : Others;
            if (s_ids is not null && s_ids.TryGetValue(name, out int known))
            {
                return new FrameId(known);
            }

            // The name comes first: a thread that finds the id finds the name.
            int id = s_firstId + s_names.Length;
            Volatile.Write(ref s_names, [.. s_names, name]);
            Volatile.Write(ref s_ids, new Dictionary<string, int>(s_ids ?? [], StringComparer.Ordinal) { [name] = id });
            return new FrameId(id);
        }
    }
}
