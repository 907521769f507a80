namespace Weft;

/// <summary>A frame opened by <see cref="Profiler.Region(string)"/>; disposing
/// closes it and any frame left open inside.</summary>
/// <remarks>A ref struct: the compiler refuses to keep it across an <c>await</c>
/// or <c>yield</c>, after which it would be on the wrong thread.</remarks>
public readonly ref struct Region
{
    private readonly ThreadStack? _stack;
    private readonly int _depth;

    private Region(ThreadStack stack, int depth)
    {
        _stack = stack;
        _depth = depth;
    }

    /// <summary>Opens a frame with a name that is not empty.</summary>
    internal static Region Open(string name)
    {
        ThreadStack stack = Probe.Current;
        return new Region(stack,
            stack.Enter(0, RegionNames.TryFind(name, out FrameId id) ? id.Value : Add(name).Value));
    }

    /// <summary>Closes the frame. Call it once.</summary>
    public void Dispose() => _stack?.Leave(_depth);

    private static FrameId Add(string name)
    {
        // The table of names is not the program's allocation.
        using OwnAllocations own = OwnAllocations.Begin();
        return RegionNames.Add(name);
    }
}
