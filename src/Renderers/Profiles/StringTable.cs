using System.Collections.Immutable;

namespace Weft.Renderers.Profiles;

/// <summary>All texts of a profile, each once. The first is the empty one.</summary>
public sealed class StringTable
{
    private readonly ImmutableArray<string> _strings;

    internal StringTable(ImmutableArray<string> strings) => _strings = strings;

    /// <summary>How many there are.</summary>
    public int Count => _strings.Length;

    /// <summary>A text, as it was recorded: names of regions and threads can hold any character.</summary>
    public string this[StringHandle handle] => _strings[handle.Index];
}
