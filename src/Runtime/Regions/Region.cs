namespace Weft;

/// <summary>A frame opened by <see cref="Profiler.Region(string)"/>; disposing closes it and whatever was left open inside.</summary>
/// <remarks>A ref struct: the compiler refuses to keep it across an <c>await</c> or <c>yield</c>, where it would stand on the wrong thread.</remarks>
public readonly ref struct Region
{
    private readonly ThreadStack? _stack;
    private readonly int _depth;

    internal Region(ThreadStack stack, int depth)
    {
        _stack = stack;
        _depth = depth;
    }

    /// <summary>Closes the frame. Call it once.</summary>
    public void Dispose() => _stack?.Leave(_depth);
}
