using System.Runtime.CompilerServices;

namespace Weft.Woven;

// Frames that leave a thread before they end, and resume on any thread. Their slot is first the id of
// the member. Once they have been suspended, or have called a suspended frame, it is the number of a
// call path: frames below such a slot are not callers of the frames above it.
public sealed partial class ThreadStack
{
    private InternedStack? _interned;

    /// <summary>Opens a frame again with the slot that it had. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Open(Slot slot)
    {
        // Like Enter, except for the slow path: resuming is not a call.
        int[] slots = _slots;
        int depth = _depth;
        if (Volatile.Read(ref PublishedTick.Number) == _seenTick && (uint)depth < (uint)slots.Length)
        {
            slots[depth] = slot.Value;
            Volatile.Write(ref _depth, depth + 1);
            return;
        }

        OpenCold(slot);
    }

    /// <summary>Opens a frame that has waited, with the slot that it had. Never throws.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Open(Slot slot, Activation activation)
    {
        activation.Resume();
        int depth = _depth;
        Open(slot);
        KeepOpen(depth, activation);
        LeaveOutAllocations();
    }

    /// <summary>Closes the innermost frame. Never throws.</summary>
    /// <param name="slot">The slot that the frame last knew. If no frame matches it,
    /// other code left the stack unbalanced, and it stays unchanged.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Close(Slot slot)
    {
        int[] slots = _slots;
        int depth = _depth - 1;
        if (Volatile.Read(ref PublishedTick.Number) == _seenTick && (uint)depth < (uint)slots.Length
            && slots[depth] == slot.Value)
        {
            _depth = depth;
        }
        else
        {
            CloseCold(slot);
        }
    }

    /// <summary>Closes the innermost frame and changes its slot, so that the frame is
    /// below its present callers wherever it is opened again. Never throws.</summary>
    /// <param name="slot">The slot that the frame last knew.</param>
    /// <param name="activation">The activation of the frame; null before the first wait,
    /// and if there is no memory for it: then the frame is charged for no wait.</param>
    /// <returns>False if no frame matches the slot: other code left the stack
    /// unbalanced, and it stays unchanged.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool TrySuspend(ref Slot slot, ref Activation? activation)
    {
        NoticeTick();
        int depth = DepthBelow(slot);
        if (depth < 0)
        {
            return false;
        }

        slot = PathSlotAt(depth, slot);
        activation ??= ActivationOf(slot, depth);
        _open?.DropFrom(depth);
        _depth = depth;
        activation?.Suspend();
        LeaveOutAllocations();
        return true;
    }

    /// <summary>Ends an activation that has waited, and closes its frame if
    /// it is open on this thread. Never throws.</summary>
    /// <param name="slot">The slot that the frame last knew.</param>
    /// <param name="activation">The activation of the frame.</param>
    /// <param name="isOpen">Whether the frame is open.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Close(Slot slot, Activation activation, bool isOpen)
    {
        if (isOpen)
        {
            NoticeTick();
            int depth = DepthBelow(slot);
            if (depth >= 0)
            {
                _open?.DropFrom(depth);
                _depth = depth;
            }
        }
        else
        {
            Count();
        }

        // An unfinished wait may be recorded here, which may allocate.
        activation.End();
        LeaveOutAllocations();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CloseCold(Slot slot)
    {
        NoticeTick();
        int depth = DepthBelow(slot);
        if (depth >= 0)
        {
            // The frame has not been suspended itself, and does not know that its callees have been.
            Activation? activation = OpenAt(depth);
            _open?.DropFrom(depth);
            _depth = depth;
            activation?.End();
        }
    }

    /// <summary>The depth below the innermost frame that matches a slot, or -1. Frames that
    /// a callee left open above it are closed with it, as in <see cref="Leave"/>.</summary>
    private int DepthBelow(Slot slot)
    {
        int depth = _depth - 1;
        if (depth >= _slots.Length)
        {
            // No slot was kept to compare with.
            return depth;
        }

        while (depth >= 0 && !IsFrame(Slots[depth], slot))
        {
            depth--;
        }

        return depth;
    }

    /// <summary>Whether a slot on the stack belongs to a frame. The slot may hold a path that the
    /// frame does not know yet, or no longer, after code closed and opened the frame on its behalf.</summary>
    private static bool IsFrame(Slot found, Slot slot) =>
        found == slot
            || ((found.IsPath || slot.IsPath) && (IsLimit(found) || IsLimit(slot) || FrameOf(found) == FrameOf(slot)));

    private static bool IsLimit(Slot slot) => slot.IsPath && CallPaths.IsLimit(slot.Path);

    private static FrameId FrameOf(Slot slot) => slot.IsPath ? CallPaths.FrameOf(slot.Path) : slot.Id;

    /// <summary>The frame above <paramref name="depth"/> with all its callers,
    /// as a slot. If memory runs out, the frame alone.</summary>
    private Slot PathSlotAt(int depth, Slot slot)
    {
        // Beyond the kept depth, the deepest kept frame has the time.
        int innermost = Math.Min(depth, _slots.Length - 1);
        if (Slots[innermost].IsPath)
        {
            return Slots[innermost];
        }

        try
        {
            return Slot.Of(Intern(Slots[..(innermost + 1)]));
        }
        catch (OutOfMemoryException)
        {
            return slot;
        }
    }

    private PathNumber Intern(ReadOnlySpan<Slot> slots)
    {
        InternedStack interned = _interned ??= new InternedStack();
        int known = interned.Retain(slots);
        Slot root = slots[0];
        PathNumber caller = root.MayAwait ? ResumedRoots.ParentOf(root.Id) : PathNumber.None;
        if (known > 0 && !root.IsPath && CallPaths.ParentOf(new PathNumber(interned[1])) != caller)
        {
            // The same method was the outermost frame before, for another caller.
            interned.Forget();
            known = interned.Retain(slots);
        }

        PathNumber path = known == 0 ? caller : new PathNumber(interned[known]);
        for (int i = known; i < slots.Length; i++)
        {
            path = slots[i].IsPath ? slots[i].Path : CallPaths.Intern(path, slots[i].Id);
            interned.Add(slots[i], path.Value);
        }

        return path;
    }
}
