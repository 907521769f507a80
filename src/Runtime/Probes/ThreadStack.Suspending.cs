using System.Runtime.CompilerServices;

namespace Weft.Woven;

// Frames that leave a thread before they end, and go on on whatever thread. Their slot is the id
// of the member at first, and once they have been suspended, or have called one that was, the
// number of a call path: what lies below such a slot has nothing to do with the frames above it.
public sealed partial class ThreadStack
{
    private InternedStack? _interned;

    /// <summary>Opens a frame again with the slot that it had. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Open(Slot slot)
    {
        // As Enter does, but for where the cold way leads: it is no call.
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
    /// <param name="slot">The slot that the frame believes it has. If no frame answers
    /// to it, the stack was left unbalanced by others and stays as it is.</param>
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

    /// <summary>Closes the innermost frame and makes its slot one with which it stands
    /// below its present callers wherever it is opened again. Never throws.</summary>
    /// <param name="slot">The slot that the frame believes it has.</param>
    /// <param name="activation">What the frame knows of its waits; null before the
    /// first, and if there is no memory for it: then it is charged for none.</param>
    /// <returns>False if no frame answers to the slot: the stack was left
    /// unbalanced by others and stays as it is.</returns>
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
    /// that is open on this thread. Never throws.</summary>
    /// <param name="slot">The slot that the frame believes it has.</param>
    /// <param name="activation">What the frame knows of its waits.</param>
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

        // What it waited for in vain may be written down, which may take memory.
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
            // One that has not been suspended itself, and does not know that others it called have been.
            Activation? activation = OpenAt(depth);
            _open?.DropFrom(depth);
            _depth = depth;
            activation?.End();
        }
    }

    /// <summary>The depth below the innermost frame that answers to a slot, or -1. What
    /// a callee left open above it goes with it, as in <see cref="Leave"/>.</summary>
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

    /// <summary>Whether a slot found on the stack belongs to a frame. What is closed and opened
    /// on the frame's behalf may know its path when it does not, or no longer.</summary>
    private static bool IsFrame(Slot found, Slot slot) =>
        found == slot
            || ((found.IsPath || slot.IsPath) && (IsLimit(found) || IsLimit(slot) || FrameOf(found) == FrameOf(slot)));

    private static bool IsLimit(Slot slot) => slot.IsPath && CallPaths.IsLimit(slot.Path);

    private static FrameId FrameOf(Slot slot) => slot.IsPath ? CallPaths.FrameOf(slot.Path) : slot.Id;

    /// <summary>The frame above <paramref name="depth"/> with all its callers,
    /// as a slot. If memory runs out, the frame alone.</summary>
    private Slot PathSlotAt(int depth, Slot slot)
    {
        // Deeper than what is kept, time stands at the deepest frame kept.
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
