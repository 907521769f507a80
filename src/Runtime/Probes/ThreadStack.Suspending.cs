using System.Runtime.CompilerServices;

namespace Weft;

// Frames that leave a thread before they end, and go on on whatever thread. Their slot is the id of the member at first, and once they have been suspended, or have called
// one that was, the complement of a call path, which is negative: what lies below such a slot has nothing to do with the frames above it.
public sealed partial class ThreadStack
{
    private InternedStack? _interned;

    /// <summary>Opens a frame again with the slot that it had. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Open(int slot)
    {
        // As Enter does, but for where the cold way leads: it is no call.
        int[] slots = _slots;
        int depth = _depth;
        if (Volatile.Read(ref PublishedTick.Number) == _seenTick && (uint)depth < (uint)slots.Length)
        {
            slots[depth] = slot;
            Volatile.Write(ref _depth, depth + 1);
            return;
        }

        OpenCold(slot);
    }

    /// <summary>Opens a frame that has waited, with the slot that it had. Never throws.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Open(int slot, Activation activation)
    {
        activation.Resume();
        int depth = _depth;
        Open(slot);
        KeepOpen(depth, activation);
        LeaveOutAllocations();
    }

    /// <summary>Closes the innermost frame. Never throws.</summary>
    /// <param name="slot">The slot that the frame believes it has. If no frame answers to it, the stack was left unbalanced by others and stays as it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Close(int slot)
    {
        int[] slots = _slots;
        int depth = _depth - 1;
        if (Volatile.Read(ref PublishedTick.Number) == _seenTick && (uint)depth < (uint)slots.Length && slots[depth] == slot)
        {
            _depth = depth;
        }
        else
        {
            CloseCold(slot);
        }
    }

    /// <summary>Closes the innermost frame and makes its slot one with which it stands below its present callers wherever it is opened again. Never throws.</summary>
    /// <param name="slot">The slot that the frame believes it has.</param>
    /// <param name="activation">What the frame knows of its waits; null before the first, and if there is no memory for it: then it is charged for none.</param>
    /// <returns>False if no frame answers to the slot: the stack was left unbalanced by others and stays as it is.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool TrySuspend(ref int slot, ref Activation? activation)
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

    /// <summary>Ends an activation that has waited, and closes its frame if that is open on this thread. Never throws.</summary>
    /// <param name="slot">The slot that the frame believes it has.</param>
    /// <param name="activation">What the frame knows of its waits.</param>
    /// <param name="isOpen">Whether the frame is open.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Close(int slot, Activation activation, bool isOpen)
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
    private void CloseCold(int slot)
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

    private void NoticeTick()
    {
        if (Volatile.Read(ref PublishedTick.Number) != _seenTick)
        {
            Commit();
        }
    }

    /// <summary>The depth below the innermost frame that answers to a slot, or -1. What a callee left open above it goes with it, as in <see cref="Leave"/>.</summary>
    private int DepthBelow(int slot)
    {
        int depth = _depth - 1;
        if (depth >= _slots.Length)
        {
            // No slot was kept to compare with.
            return depth;
        }

        while (depth >= 0 && !IsFrame(_slots[depth], slot))
        {
            depth--;
        }

        return depth;
    }

    /// <summary>Whether a slot found on the stack belongs to a frame. What is closed and opened on the frame's behalf may know its path when it does not, or no longer.</summary>
    private static bool IsFrame(int found, int slot) =>
        found == slot || ((found < 0 || slot < 0) && (IsLimit(found) || IsLimit(slot) || IdOf(found) == IdOf(slot)));

    private static bool IsLimit(int slot) => slot < 0 && CallPaths.IsLimit(~slot);

    private static int IdOf(int slot) => slot < 0 ? CallPaths.FrameOf(~slot) : Slot.IdOf(slot);

    /// <summary>The frame above <paramref name="depth"/> with all its callers, as a slot. If memory runs out, the frame alone.</summary>
    private int PathSlotAt(int depth, int slot)
    {
        // Deeper than what is kept, time stands at the deepest frame kept.
        int innermost = Math.Min(depth, _slots.Length - 1);
        if (_slots[innermost] < 0)
        {
            return _slots[innermost];
        }

        try
        {
            return ~Intern(_slots.AsSpan(0, innermost + 1));
        }
        catch (OutOfMemoryException)
        {
            return slot;
        }
    }

    private int Intern(ReadOnlySpan<int> slots)
    {
        InternedStack interned = _interned ??= new InternedStack();
        int known = interned.Retain(slots);
        int parent = (slots[0] & Slot.Awaits) != 0 && slots[0] >= 0 ? ResumedRoots.ParentOf(Slot.IdOf(slots[0])) : CallPaths.None;
        if (known > 0 && slots[0] >= 0 && CallPaths.ParentOf(interned[1]) != parent)
        {
            // The same method was the outermost frame before, for another caller.
            interned.Forget();
            known = interned.Retain(slots);
        }

        int path = known == 0 ? parent : interned[known];
        for (int i = known; i < slots.Length; i++)
        {
            path = slots[i] < 0 ? ~slots[i] : CallPaths.Intern(path, Slot.IdOf(slots[i]));
            interned.Add(slots[i], path);
        }

        return path;
    }
}
