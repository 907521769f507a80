namespace Weft.Renderers.Profiles;

/// <summary>A frame of a <see cref="FrameTable"/>.</summary>
/// <param name="Index">Its place in the table, from 0 on.</param>
public readonly record struct FrameHandle(int Index);
