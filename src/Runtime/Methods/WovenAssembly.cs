using System.ComponentModel;

namespace Weft;

/// <summary>An assembly that has probes. Called by generated text only; not meant to be written by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WovenAssembly
{
    private static WovenAssembly[] s_all = [];

    private readonly string _name;
    private readonly Func<string> _table;
    private ProfiledMethod[]? _methods;

    private WovenAssembly(string name, int count, Func<string> table)
    {
        _name = name;
        _table = table;
        Count = count;
        First = FrameIds.Reserve(count);
    }

    /// <summary>The first id of the assembly's block.</summary>
    internal int First { get; }

    /// <summary>How many ids the block has.</summary>
    internal int Count { get; }

    /// <summary>Introduces an assembly and returns the first of its ids. Costs the same however many methods it has: the table is read when a report is made.</summary>
    /// <param name="name">Simple name of the assembly.</param>
    /// <param name="count">Number of woven members.</param>
    /// <param name="table">Returns the table of methods, see <see cref="MethodTable"/>.</param>
    public static int Register(string name, int count, Func<string> table)
    {
        var assembly = new WovenAssembly(name, count, table);
        WovenAssembly[] before;
        do
        {
            before = Volatile.Read(ref s_all);
        }
        while (Interlocked.CompareExchange(ref s_all, [.. before, assembly], before) != before);

        return assembly.First;
    }

    /// <summary>The method with an id, or null if no registered assembly has it.</summary>
    internal static ProfiledMethod? Find(int id)
    {
        foreach (WovenAssembly assembly in Volatile.Read(ref s_all))
        {
            if (id >= assembly.First && id - assembly.First < assembly.Count)
            {
                ProfiledMethod[] methods = assembly._methods ??= MethodTable.Read(assembly._table(), assembly._name);
                return id - assembly.First < methods.Length ? methods[id - assembly.First] : null;
            }
        }

        return null;
    }
}
