namespace Weft;

/// <summary>Counts exactly what one thread does: its stack is the same from one probe to
/// the next, so all events in between belong to its innermost frame.</summary>
/// <remarks>
/// For the owning thread, at every probe while a session counts. It knows the call path of every open frame, so
/// that entering a frame costs one look-up. Allocates only for new paths and depths, and does not count that.
/// </remarks>
internal sealed class CallAccount
{
    private const int InitialDepth = 256;

    private readonly CallCounts _counts = new();
    private readonly PathNodes _paths;
    private NodeIndex[] _open = new NodeIndex[InitialDepth];
    private CountOptions _asked;
    private long _allocated;
    private long _paused;

    /// <summary>Opens the account of a thread whose open frames have been called before.</summary>
    public CallAccount(CountOptions asked, ReadOnlySpan<Slot> frames)
    {
        _paths = new PathNodes(NodeOf);
        for (int depth = 0; depth < frames.Length; depth++)
        {
            Open(depth, frames[depth]);
        }

        Ask(asked);
    }

    /// <summary>The counts.</summary>
    public CallCounts Counts => _counts;

    /// <summary>Counts other events from now on. The events since the last probe have been charged.</summary>
    public void Ask(CountOptions asked)
    {
        _asked = asked;
        _paused = Clock.Current.Paused;
        LeaveOut();
    }

    /// <summary>Charges the events since the last probe.</summary>
    /// <param name="depth">Frames that were open.</param>
    public void Charge(int depth)
    {
        if ((_asked & (CountOptions.Allocations | CountOptions.Pauses)) == 0)
        {
            return;
        }

        ref CallCount count = ref _counts.Outside;
        if (depth > 0)
        {
            count = ref _counts[_open[Math.Min(depth, _open.Length) - 1]];
        }

        if ((_asked & CountOptions.Allocations) != 0)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            count.AddAllocated(allocated - _allocated);
            _allocated = allocated;
        }

        if ((_asked & CountOptions.Pauses) != 0)
        {
            long paused = Clock.Current.Paused;
            count.AddPaused(paused - _paused);
            _paused = paused;
        }
    }

    /// <summary>Leaves out the allocations of Weft itself since the last charge.</summary>
    public void LeaveOut()
    {
        if ((_asked & CountOptions.Allocations) != 0)
        {
            _allocated = GC.GetAllocatedBytesForCurrentThread();
        }
    }

    /// <summary>Counts a call. Earlier events have been charged.</summary>
    /// <param name="depth">Frames open before it.</param>
    /// <param name="slot">The slot of the frame.</param>
    public void Call(int depth, Slot slot) => _counts[Open(depth, slot)].AddCall();

    /// <summary>Follows the opening of a frame, and returns its call path. Deeper than
    /// what is kept of a stack, it has the path of the deepest frame kept.</summary>
    public NodeIndex Open(int depth, Slot slot)
    {
        if (depth == _open.Length)
        {
            Grow();
        }

        return depth >= _open.Length
            ? _open[^1] : _open[depth] = slot.IsPath ? NodeOf(slot.Path) : NodeOf(CallerOf(depth), slot.Id);
    }

    private NodeIndex CallerOf(int depth) => depth == 0 ? NodeIndex.None : _open[depth - 1];

    private NodeIndex NodeOf(NodeIndex parent, FrameId frame)
    {
        NodeIndex node = _counts.Find(parent, frame);
        if (node.IsNone)
        {
            node = _counts.Intern(parent, frame);
            LeaveOut();
        }

        return node;
    }

    /// <summary>The path of a frame that has been suspended, which it brings
    /// along. The caller leaves out the allocations made here.</summary>
    private NodeIndex NodeOf(PathNumber suspended)
    {
        try
        {
            return _paths.NodeOf(suspended);
        }
        catch (OutOfMemoryException)
        {
            return CallCounts.Others;
        }
    }

    private void Grow()
    {
        if (_open.Length >= CallPaths.MaxDepth)
        {
            return;
        }

        try
        {
            // The path of a frame at a new depth is new, too; adding it leaves out this allocation as well.
            Array.Resize(ref _open, _open.Length * 2);
        }
        catch (OutOfMemoryException)
        {
            // A probe never throws; the next frame at this depth tries again.
        }
    }
}
