using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Weft.Woven;

/// <summary>An assembly that has probes. Called by generated text only; not meant to be written by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WovenAssembly
{
    private static WovenAssembly[] s_all = [];

    private readonly string _name;
    private readonly Func<string> _table;
    private readonly string? _copy;
    private ProfiledMethod[]? _methods;

    // A delegate, so that a program without embedded source does not carry the code that reads it.
    private Func<int, int, SourceExcerpt?>? _source;

    private WovenAssembly(string name, int count, Func<string> table, string? copy)
    {
        _name = name;
        _table = table;
        _copy = copy;
        Count = count;
        First = FrameIds.Reserve(count);
    }

    /// <summary>The first id of the assembly's block.</summary>
    internal int First { get; }

    /// <summary>How many ids the block has.</summary>
    internal int Count { get; }

    /// <summary>
    /// Introduces an assembly and returns the first of its ids. Costs the same however many methods it has: the table
    /// is read when a report is made. Only that of an assembly in a collectible load context is copied at once.
    /// </summary>
    /// <param name="name">Simple name of the assembly.</param>
    /// <param name="count">Number of woven members.</param>
    /// <param name="table">Returns the table of methods, see <see cref="MethodTable"/>.</param>
    /// <param name="owner">A type of the assembly, which tells whether that can be unloaded; null if it cannot.</param>
    public static int Register(string name, int count, Func<string> table, Type? owner = null)
    {
        OtherRuntimes.Tell(name);
        NobodyRecords.Watch();
        return IsCollectible(owner)
            ? RegisterCopy(name, count, table()) : Add(new WovenAssembly(name, count, table, copy: null));
    }

    /// <summary>As the other, from data of the assembly instead of its strings.</summary>
    /// <param name="name">Simple name of the assembly, as UTF-8.</param>
    /// <param name="count">Number of woven members.</param>
    /// <param name="table">Returns the table of methods.</param>
    /// <param name="owner">A type of the assembly; null if it cannot be unloaded.</param>
    public static int Register(ReadOnlySpan<byte> name, int count, WovenTable table, Type? owner = null) =>
        Register(Encoding.UTF8.GetString(name), count, () => Encoding.UTF8.GetString(table()), owner);

    /// <summary>As the other, from data of the assembly instead of its strings.</summary>
    /// <param name="first">The result of <c>Register</c>.</param>
    /// <param name="source">Returns the table of source lines.</param>
    /// <param name="owner">As for <c>Register</c>.</param>
    public static void EmbedSource(int first, WovenTable source, Type? owner = null) =>
        EmbedSource(first, () => Encoding.UTF8.GetString(source()), owner);

    /// <summary>
    /// Hands over the source lines of an assembly that was built with <c>WeftEmbedSource=true</c>. They are
    /// read when a capture is made; only those of an assembly in a collectible load context are copied at once.
    /// </summary>
    /// <param name="first">The result of <c>Register</c>.</param>
    /// <param name="source">Returns the table of source lines, see <see cref="SourceTable"/>.</param>
    /// <param name="owner">As for <c>Register</c>.</param>
    public static void EmbedSource(int first, Func<string> source, Type? owner = null)
    {
        // Not by the first id alone: that of a block without members is also that of the block after it.
        if (OwnerOf(new FrameId(first)) is { _source: null } assembly)
        {
            string? copy = IsCollectible(owner) ? source() : null;
            assembly._source = new SourceTable(copy is null ? source : () => copy).Of;
        }
    }

    /// <summary>The source lines of the method with an id; null if they were not embedded.</summary>
    /// <param name="id">The id.</param>
    /// <param name="method">Index that the method has in a capture.</param>
    internal static SourceExcerpt? SourceOf(FrameId id, int method)
    {
        WovenAssembly? assembly = OwnerOf(id);
        return assembly?._source?.Invoke(id.Value - assembly.First, method);
    }

    /// <summary>The method with an id, or null if no registered assembly has it.</summary>
    internal static ProfiledMethod? Find(FrameId id)
    {
        if (OwnerOf(id) is not { } assembly)
        {
            return null;
        }

        ProfiledMethod[] methods = assembly._methods ??= MethodTable.Read(assembly._table(), assembly._name);
        return id.Value - assembly.First < methods.Length ? methods[id.Value - assembly.First] : null;
    }

    /// <summary>The commit that a program was built from; null if nothing is
    /// woven in it, or if its build did not know.</summary>
    /// <param name="program">Simple name of its assembly.</param>
    internal static string? CommitOf(string program)
    {
        foreach (WovenAssembly assembly in Volatile.Read(ref s_all))
        {
            if (assembly._name == program)
            {
                return MethodTable.CommitIn(assembly._table());
            }
        }

        return null;
    }

    /// <summary>Names of the assemblies that have introduced themselves, each once.</summary>
    internal static List<string> Names()
    {
        var names = new List<string>();
        foreach (WovenAssembly assembly in Volatile.Read(ref s_all))
        {
            if (!names.Contains(assembly._name))
            {
                names.Add(assembly._name);
            }
        }

        return names;
    }

    /// <summary>How many members are woven in all assemblies that have introduced themselves.</summary>
    internal static int WovenMembers()
    {
        int count = 0;
        foreach (WovenAssembly assembly in Volatile.Read(ref s_all))
        {
            count += assembly.Count;
        }

        return count;
    }

    /// <summary>How many of their members were left for being trivial.</summary>
    internal static int TrivialMembers()
    {
        int count = 0;
        foreach (WovenAssembly assembly in Volatile.Read(ref s_all))
        {
            count += MethodTable.SkippedIn(assembly._table());
        }

        return count;
    }

    private static WovenAssembly? OwnerOf(FrameId id)
    {
        // Nobody's: of a probe that ran before its assembly was there, or of an assembly that came too late for ids.
        if (id.Value < FrameIds.First)
        {
            return null;
        }

        foreach (WovenAssembly assembly in Volatile.Read(ref s_all))
        {
            if (id.Value >= assembly.First && id.Value - assembly.First < assembly.Count)
            {
                return assembly;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the assembly can be unloaded; to hold its delegate would keep it loaded for
    /// ever. The delegate could tell, too, but the first reflection on a method costs 0.6 ms
    /// at the start of a program, and on a type 0.04. Under NativeAOT nothing is ever loaded.
    /// </summary>
    private static bool IsCollectible(Type? owner) =>
        RuntimeFeature.IsDynamicCodeSupported && owner is { IsCollectible: true };

    /// <summary>
    /// Registers an assembly whose methods need their names after it is unloaded. Copies the table now and not at the
    /// context's Unloading event, because an assembly may run for the first time after that event. An assembly that is
    /// loaded again with the same methods gets the same ids: a plug-in that is reloaded for days costs one table and
    /// has one row.
    /// </summary>
    private static int RegisterCopy(string name, int count, string table)
    {
        foreach (WovenAssembly assembly in Volatile.Read(ref s_all))
        {
            if (assembly.Count == count && assembly._name == name && assembly._copy == table)
            {
                return assembly.First;
            }
        }

        return Add(new WovenAssembly(name, count, () => table, table));
    }

    private static int Add(WovenAssembly assembly)
    {
        WovenAssembly[] before;
        do
        {
            before = Volatile.Read(ref s_all);
        }
        while (Interlocked.CompareExchange(ref s_all, [.. before, assembly], before) != before);

        return assembly.First;
    }
}
