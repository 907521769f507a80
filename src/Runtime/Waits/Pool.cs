namespace Weft;

/// <summary>Objects that are free to be used again.</summary>
/// <param name="maxCount">How many are kept: a peak is not to be remembered for ever.</param>
/// <remarks>
/// Lock-free. Each is given back to a list of the process; a thread that has none takes that list as a whole,
/// since a list from which any thread may take one alone cannot tell whether it has changed meanwhile.
/// </remarks>
internal sealed class Pool(int maxCount)
{
    private Pooled? _returned;

    /// <summary>Takes an item, from the calling thread's own if it has any; null if the pool is empty.</summary>
    /// <param name="own">The list of the calling thread.</param>
    public Pooled? Take(ref Pooled? own)
    {
        Pooled? taken = own ?? Interlocked.Exchange(ref _returned, null);
        if (taken is not null)
        {
            own = taken.NextFree;
            taken.NextFree = null;
        }

        return taken;
    }

    /// <summary>Gives back one that nobody refers to; false if there are enough.</summary>
    public bool TryReturn(Pooled pooled)
    {
        Pooled? head;
        do
        {
            head = Volatile.Read(ref _returned);
            int count = head is null ? 1 : head.FreeCount + 1;
            if (count > maxCount)
            {
                return false;
            }

            pooled.FreeCount = count;
            pooled.NextFree = head;
        }
        while (Interlocked.CompareExchange(ref _returned, pooled, head) != head);
        return true;
    }
}

/// <summary>An object that a <see cref="Pool"/> can keep.</summary>
internal abstract class Pooled
{
    // While the object is free, the number of linked objects; otherwise the derived class
    // may keep a number here. The two are never needed together, and sharing saves 8 bytes.
    private protected int _countOrPlace;

    /// <summary>The next free item, while this one is free.</summary>
    internal Pooled? NextFree { get; set; }

    /// <summary>How many are linked, with itself.</summary>
    internal int FreeCount
    {
        get => _countOrPlace;
        set => _countOrPlace = value;
    }
}
