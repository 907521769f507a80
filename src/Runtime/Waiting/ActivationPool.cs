namespace Weft;

/// <summary>Activations that have ended, to be used again.</summary>
/// <remarks>
/// Lock-free. Each is given back to a list of the process; a thread that has none takes that list as a whole, since a list from which any thread may take one alone cannot
/// tell whether it has changed meanwhile.
/// </remarks>
internal static class ActivationPool
{
    /// <summary>More than that, some 6 MB, are not kept: a peak is not to be remembered for ever.</summary>
    private const int MaxCount = 1 << 17;

    private static Activation? s_returned;

    /// <summary>Takes one, from what the calling thread has if it has any.</summary>
    /// <param name="own">The list of the calling thread.</param>
    /// <param name="path">Number of its call path, which has an account.</param>
    /// <exception cref="OutOfMemoryException">There is none, and no memory for another.</exception>
    public static Activation Rent(ref Activation? own, int path)
    {
        Activation activation = own ?? Interlocked.Exchange(ref s_returned, null) ?? new Activation();
        own = activation.NextFree;
        activation.NextFree = null;
        return activation.On(path);
    }

    /// <summary>Gives back one that has ended and that nobody refers to.</summary>
    public static void Return(Activation activation)
    {
        Activation? head;
        do
        {
            head = Volatile.Read(ref s_returned);
            int count = head is null ? 1 : head.FreeCount + 1;
            if (count > MaxCount)
            {
                GC.SuppressFinalize(activation);
                return;
            }

            activation.FreeCount = count;
            activation.NextFree = head;
        }
        while (Interlocked.CompareExchange(ref s_returned, activation, head) != head);
    }
}
