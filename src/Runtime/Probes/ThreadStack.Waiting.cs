namespace Weft.Woven;

// The activations that are open on this thread, and the callers of suspended activations.
public sealed partial class ThreadStack
{
    private OpenActivations? _open;
    private Pooled? _free;

    /// <summary>The activation of a frame that is about to be suspended, linked to the
    /// activation that called it. Null if there is no memory.</summary>
    private Activation? ActivationOf(Slot slot, int depth)
    {
        if (!slot.IsPath)
        {
            return null;
        }

        try
        {
            Activation activation = OpenAt(depth) ?? Begin(slot.Path);
            if (!activation.HasCaller)
            {
                activation.CalledBy(CallerOf(depth));
            }

            return activation;
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>The innermost activation below a depth that can be suspended itself.</summary>
    private Activation? CallerOf(int depth)
    {
        // A frame that may await has a slot above all ids, or holds a path, which is negative.
        int place = _slots.AsSpan(0, Math.Min(depth, _slots.Length)).LastIndexOfAnyExceptInRange(0, Slot.Awaits - 1);
        return place < 0 ? null : OpenAt(place) ?? BeginOpen(place, depth);
    }

    /// <summary>Begins an activation that is open and has not been suspended. Its slot
    /// changes, so that the frame finds out when it is suspended or closed.</summary>
    private Activation BeginOpen(int place, int depth)
    {
        Span<Slot> slots = Slots;
        PathNumber path = slots[place].IsPath ? slots[place].Path : Intern(slots[..(place + 1)]);
        Activation activation = Begin(path);
        _open?.DropFrom(depth);
        KeepOpen(place, activation);

        // Both values mean the same to readers on other threads.
        slots[place] = Slot.Of(path);
        return activation;
    }

    private Activation Begin(PathNumber path)
    {
        WaitAccounts.Prepare(path);
        return ActivationPool.Rent(ref _free, path);
    }

    /// <summary>Remembers an activation that is open at a depth; if there is no
    /// memory, what it calls waits for itself alone.</summary>
    private void KeepOpen(int depth, Activation activation)
    {
        if (depth >= _slots.Length)
        {
            // Its slot is not kept, so it could not be distinguished from another.
            return;
        }

        try
        {
            (_open ??= new OpenActivations()).Push(depth, activation);
        }
        catch (OutOfMemoryException)
        {
        }
    }

    /// <summary>The activation open at a depth; null if there is none, or if the
    /// remembered one belongs to a frame that other code left open.</summary>
    private Activation? OpenAt(int depth) =>
        depth < _slots.Length && _open?.At(depth) is { } activation && Slots[depth] == Slot.Of(activation.Path)
            ? activation : null;
}
