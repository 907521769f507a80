using System.Collections.Immutable;

namespace Weft.Renderers.Profiles;

/// <summary>All frames of a profile, each once.</summary>
public sealed class FrameTable
{
    private readonly ImmutableArray<ProfileFrame> _frames;

    internal FrameTable(ImmutableArray<ProfileFrame> frames) => _frames = frames;

    /// <summary>How many there are.</summary>
    public int Count => _frames.Length;

    /// <summary>A frame.</summary>
    public ProfileFrame this[FrameHandle handle] => _frames[handle.Index];
}
