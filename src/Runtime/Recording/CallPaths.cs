namespace Weft;

/// <summary>
/// The call paths of frames that have been suspended, process-wide: a number says all callers of a frame, whatever thread it goes on on.
/// A slot of a <see cref="ThreadStack"/> holds the complement of such a number, which is negative.
/// </summary>
/// <remarks>
/// <para>Any thread, at any time. A path that is known is found without waiting; a new one is added under a lock. Paths are never removed:
/// some 20 bytes each, and not more than a million of them.</para>
/// <para>The lock spins: a thread that waits for a monitor may be made to run other code of the program meanwhile (a message loop does that).</para>
/// </remarks>
internal static class CallPaths
{
    /// <summary>Stands for no caller.</summary>
    public const int None = -1;

    /// <summary>The path that stands for all further ones when there are too many to tell them apart. It has a row of its own in reports.</summary>
    public const int Others = 0;

    /// <summary>Paths that are told apart. Without sessions, too, each suspension leaves its path behind: random recursion must not cost memory for ever.</summary>
    public const int MaxCount = 1 << 20;

    private const int InitialCapacity = 256;

    private static CallPathTable s_table = CallPathTable.Create(InitialCapacity, RegionNames.IdOf("[other call paths]"));
    private static SpinLock s_gate = new(enableThreadOwnerTracking: false);

    /// <summary>The number of a frame below its caller.</summary>
    /// <param name="parent">The caller's path, or <see cref="None"/>.</param>
    /// <param name="frame">Id of the frame, at least 0.</param>
    /// <returns>
    /// The path, at least 0. A frame deeper than <see cref="ThreadStack.MaxDepth"/> has its caller's; one too many has <see cref="Others"/>.
    /// </returns>
    /// <exception cref="OutOfMemoryException">There is no room for a new path. Nothing has changed.</exception>
    public static int Intern(int parent, int frame)
    {
        CallPathTable table = Volatile.Read(ref s_table);
        if (parent >= 0 && table.IsLimit(parent))
        {
            return parent;
        }

        int path = table.Find(parent, frame);
        return path >= 0 ? path
            : table.Count >= MaxCount ? Others
            : Add(parent, frame);
    }

    /// <summary>The caller's path, or <see cref="None"/>.</summary>
    public static int ParentOf(int path) => Volatile.Read(ref s_table).ParentOf(path);

    /// <summary>Id of the innermost frame.</summary>
    public static int FrameOf(int path) => Volatile.Read(ref s_table).FrameOf(path);

    /// <summary>Whether frames below it are not told apart from it, so that it may stand for another frame than its own innermost one.</summary>
    public static bool IsLimit(int path) => Volatile.Read(ref s_table).IsLimit(path);

    private static int Add(int parent, int frame)
    {
        bool taken = false;
        try
        {
            s_gate.Enter(ref taken);
            CallPathTable table = s_table;
            int known = table.Find(parent, frame);
            if (known >= 0)
            {
                return known;
            }

            if (table.Count >= MaxCount)
            {
                return Others;
            }

            if (table.IsFull)
            {
                table = table.Grow();
                Volatile.Write(ref s_table, table);
            }

            return table.Add(parent, frame);
        }
        finally
        {
            if (taken)
            {
                s_gate.Exit(useMemoryBarrier: true);
            }
        }
    }
}
