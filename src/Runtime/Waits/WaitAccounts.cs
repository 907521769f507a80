namespace Weft;

/// <summary>The wait of every call path of the process, by its number in <see cref="CallPaths"/>.</summary>
/// <remarks>Any thread, at any time. 48 bytes a path, in pieces that never
/// move, for paths that were suspended and those numbered near them.</remarks>
internal static class WaitAccounts
{
    private const int Bits = 10;
    private const int Size = 1 << Bits;

    private static readonly WaitAccount[]?[] s_pieces = new WaitAccount[]?[CallPaths.MaxCount >> Bits];

    /// <summary>Makes room for a path.</summary>
    /// <exception cref="OutOfMemoryException">There is no room. Nothing has changed.</exception>
    public static void Prepare(PathNumber path)
    {
        ref WaitAccount[]? piece = ref s_pieces[path.Value >> Bits];
        if (Volatile.Read(ref piece) is null)
        {
            Interlocked.CompareExchange(ref piece, new WaitAccount[Size], null);
        }
    }

    /// <summary>The account of a path that there is room for.</summary>
    public static ref WaitAccount Of(PathNumber path) => ref s_pieces[path.Value >> Bits]![path.Value & (Size - 1)];

    /// <summary>Lets all paths forget their longest waits.</summary>
    public static void ForgetLongest()
    {
        foreach (WaitAccount[]? piece in s_pieces)
        {
            if (piece is not null)
            {
                foreach (ref WaitAccount account in piece.AsSpan())
                {
                    account.Forget();
                }
            }
        }
    }

    /// <summary>Whether a path has an account.</summary>
    public static bool Has(PathNumber path) => s_pieces[path.Value >> Bits] is not null;

    /// <summary>The waits of all paths up to now, nanoseconds since an arbitrary beginning, by path.</summary>
    public static long[] Read()
    {
        int count = s_pieces.Length;
        while (count > 0 && Volatile.Read(ref s_pieces[count - 1]) is null)
        {
            count--;
        }

        var waits = new long[count * Size];
        for (int i = 0; i < waits.Length; i++)
        {
            if (Volatile.Read(ref s_pieces[i >> Bits]) is { } piece)
            {
                waits[i] = piece[i & (Size - 1)].Read();
            }
        }

        return waits;
    }
}
