namespace Weft.Renderers.Profiles;

/// <summary>A stack of a <see cref="StackTable"/>: a frame with all its callers.</summary>
/// <param name="Index">Its place in the table, from 0 on; callers come first.</param>
public readonly record struct StackHandle(int Index)
{
    /// <summary>No frame is open: what the outermost frame has for a caller.</summary>
    public static StackHandle None { get; } = new(-1);

    /// <summary>Whether no frame is open.</summary>
    public bool IsNone => Index < 0;
}
