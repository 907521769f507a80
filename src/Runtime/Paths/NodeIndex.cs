namespace Weft;

/// <summary>The place of a call path in a tree that belongs to one thread: a
/// <see cref="RecordedTree"/>, or what the thread counts.</summary>
/// <param name="Value">At least 0, and greater than that of the caller; or that of <see cref="None"/>.</param>
internal readonly record struct NodeIndex(int Value)
{
    /// <summary>Stands for no caller.</summary>
    public static NodeIndex None => new(-1);

    /// <summary>Whether it stands for no caller.</summary>
    public bool IsNone => Value < 0;
}
