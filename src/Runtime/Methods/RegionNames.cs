namespace Weft;

/// <summary>The names of regions, each with an id of its own. Reading needs no lock; a new name copies the table.</summary>
internal static class RegionNames
{
    private const int MaxNames = 10_000;
    private const string Others = "[other regions]";

    private static readonly object s_gate = new();
    private static Dictionary<string, int> s_ids = new(StringComparer.Ordinal);

    /// <summary>The id of a name. Names made up at run time are a mistake that must not cost memory for ever: after 10,000, new ones share one id.</summary>
    public static int IdOf(string name) => Volatile.Read(ref s_ids).TryGetValue(name, out int id) ? id : Add(name);

    /// <summary>The name with an id, or null.</summary>
    public static string? Find(int id)
    {
        foreach ((string name, int nameId) in Volatile.Read(ref s_ids))
        {
            if (nameId == id)
            {
                return name;
            }
        }

        return null;
    }

    private static int Add(string name)
    {
        lock (s_gate)
        {
            if (s_ids.Count >= MaxNames)
            {
                name = Others;
            }

            if (!s_ids.TryGetValue(name, out int id))
            {
                id = FrameIds.Reserve(1);
                Volatile.Write(ref s_ids, new Dictionary<string, int>(s_ids, StringComparer.Ordinal) { [name] = id });
            }

            return id;
        }
    }
}
