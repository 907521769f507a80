using System.ComponentModel;

namespace Weft.Woven;

/// <summary>The three words of a <see cref="ThreadStack"/> that probes touch. Not meant to be used by hand.</summary>
/// <remarks>
/// A separate class because the fields of a base class come before those of the derived class: so they
/// share one cache line, and a displacement of one byte reaches them. With the depth among the stack's other
/// fields, 0x84 bytes into the object, a pair of probes cost a quarter more under NativeAOT.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FrameSlots
{
    private const int InitialDepth = 256;

    // Slots as numbers: with the struct, the JIT orders the store of a probe in another way.
    private protected int[] _slots = new int[InitialDepth];
    private protected long _seenTick;
    private protected int _depth;

    private protected FrameSlots()
    {
    }
}
