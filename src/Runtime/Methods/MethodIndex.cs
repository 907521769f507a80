using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>Collects the methods that a capture mentions and numbers them in the order in which they are met.</summary>
internal sealed class MethodIndex
{
    private readonly Dictionary<int, int> _indexes = [];
    private readonly List<ProfiledMethod> _methods = [];
    private readonly List<SourceExcerpt> _sources = [];

    /// <summary>The index of the method with an id.</summary>
    public int IndexOf(FrameId id)
    {
        ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexes, id.Value, out bool known);
        if (!known)
        {
            index = _methods.Count;
            _methods.Add(Describe(id));
            if (WovenAssembly.SourceOf(id, index) is { } source)
            {
                _sources.Add(source);
            }
        }

        return index;
    }

    /// <summary>The methods, by index.</summary>
    public ImmutableArray<ProfiledMethod> ToImmutableArray() => [.. _methods];

    /// <summary>The source lines of those whose assemblies hold them, in the same order.</summary>
    public ImmutableArray<SourceExcerpt> Sources() => [.. _sources];

    /// <summary>The method or region with an id, or one that says it is unknown.</summary>
    public static ProfiledMethod Describe(FrameId id) =>
        WovenAssembly.Find(id)
        ?? (NameOf(id) is { } name
            ? new ProfiledMethod(FrameKind.Region, name, "", "", 0, "")
            : new ProfiledMethod(FrameKind.Unknown, "[unknown method]", "", "", 0, ""));

    private static string? NameOf(FrameId id) =>
        id == CallPaths.OthersFrame ? CallPaths.OthersName : RegionNames.Find(id);
}
