namespace Weft;

/// <summary>Activations that have ended, to be used again.</summary>
internal static class ActivationPool
{
    /// <summary>More than that, some 7 MB, are not kept.</summary>
    private static readonly Pool s_pool = new(1 << 17);

    /// <summary>Takes an activation, from the calling thread's own if it has any.</summary>
    /// <param name="own">The list of the calling thread.</param>
    /// <param name="path">Number of its call path, which has an account.</param>
    /// <exception cref="OutOfMemoryException">There is none, and no memory for another.</exception>
    public static Activation Rent(ref Pooled? own, PathNumber path) =>
        ((Activation?)s_pool.Take(ref own) ?? new Activation()).On(path);

    /// <summary>Gives back one that has ended and that nobody refers to.</summary>
    public static void Return(Activation activation)
    {
        if (!s_pool.TryReturn(activation))
        {
            GC.SuppressFinalize(activation);
        }
    }
}
