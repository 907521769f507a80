namespace Weft;

/// <summary>Where a frame below its caller is looked for in a hash table.</summary>
internal static class PathHash
{
    /// <summary>Multiplicative hashing (Knuth, TAOCP 3, 6.4) with two odd
    /// constants; the high half is the better mixed one.</summary>
    /// <param name="parent">Number of the caller in the table.</param>
    /// <param name="frame">The frame.</param>
    public static int Of(int parent, FrameId frame)
    {
        ulong mixed = ((ulong)(uint)parent * 0x9E3779B97F4A7C15) + ((ulong)(uint)frame.Value * 0xC2B2AE3D27D4EB4F);
        return (int)(mixed >> 32);
    }
}
