using System.Collections.Immutable;

namespace Weft;

/// <summary>Collects the methods that a capture mentions and numbers them in the order in which they are met.</summary>
internal sealed class MethodIndex
{
    // Long keys, as in reports: NativeAOT compiles generic code again for each value type.
    private readonly Dictionary<long, int> _indexes = [];
    private readonly List<ProfiledMethod> _methods = [];
    private readonly List<SourceExcerpt> _sources = [];

    /// <summary>The index of the method with an id.</summary>
    public int IndexOf(FrameId id)
    {
        if (!_indexes.TryGetValue(id.Value, out int index))
        {
            index = _methods.Count;
            _indexes.Add(id.Value, index);
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
