namespace Weft;

/// <summary>Hands out the process-wide ids that stand in the slots of thread stacks.</summary>
internal static class FrameIds
{
    /// <summary>
    /// The first id that is ever handed out. A probe that runs before its assembly was registered
    /// uses base 0, so its id is smaller than this and can never be taken for somebody else's.
    /// </summary>
    public const int First = 1 << 20;

    private static int s_next = First;

    /// <summary>Reserves consecutive ids and returns the first as a number; 0, so that the frames
    /// remain nameless, when those below <see cref="Slot.Awaits"/> have been used up.</summary>
    public static int Reserve(int count)
    {
        int end = Interlocked.Add(ref s_next, count);
        return end is > First and <= Slot.Awaits ? end - count : 0;
    }
}
