namespace Weft;

/// <summary>Numbers call paths: the same frames get the same number on every thread. No path is removed.</summary>
/// <remarks>
/// Any thread, at any time. A path that is known is found without waiting; a new
/// one is added under a lock. The lock spins: a thread that waits for a monitor
/// may be made to run other code of the program meanwhile, as message loops do.
/// </remarks>
internal sealed class CallPathTree
{
    private const int InitialCapacity = 256;

    private readonly int _maxCount;
    private CallPathTable _table;
    private readonly SpinGate _gate = new();

    /// <summary>Makes a tree.</summary>
    /// <param name="maxCount">Paths that are told apart.</param>
    /// <param name="others">Frame of the path number
    /// <see cref="PathNumber.Others"/>, which stands for all others.</param>
    public CallPathTree(int maxCount, FrameId others)
    {
        _maxCount = maxCount;
        _table = new CallPathTable(InitialCapacity, others);
    }

    /// <summary>The paths up to now.</summary>
    public CallPathTable Table => Volatile.Read(ref _table);

    /// <summary>The number of a frame below its caller.</summary>
    /// <param name="parent">The caller's path, or <see cref="PathNumber.None"/>.</param>
    /// <param name="frame">The frame.</param>
    /// <returns>
    /// The path. A frame deeper than <see cref="CallPaths.MaxDepth"/> has its
    /// caller's; one too many has <see cref="PathNumber.Others"/>.
    /// </returns>
    /// <exception cref="OutOfMemoryException">There is no room for a new path. Nothing has changed.</exception>
    public PathNumber Intern(PathNumber parent, FrameId frame)
    {
        CallPathTable table = Table;
        if (!parent.IsNone && table.IsLimit(parent))
        {
            return parent;
        }

        PathNumber path = table.Find(parent, frame);
        return !path.IsNone ? path
            : table.Count >= _maxCount ? PathNumber.Others
            : Add(parent, frame);
    }

    private PathNumber Add(PathNumber parent, FrameId frame)
    {
        using (_gate.Enter())
        {
            PathNumber path = _table.Find(parent, frame);
            return !path.IsNone ? path
                : _table.Count >= _maxCount ? PathNumber.Others
                : WithRoom().Add(parent, frame);
        }
    }

    private CallPathTable WithRoom()
    {
        if (_table.IsFull)
        {
            Volatile.Write(ref _table, _table.Grow());
        }

        return _table;
    }
}
