using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>The frames now open on one thread. Called by generated text only; not meant to be written by hand.</summary>
/// <remarks>
/// <para>Only the owning thread writes, and it never waits: the two probes below are the whole hot path. Together they are two loads of the
/// published tick with a predictable branch each, one bounds-checked store of an id, and two stores of the depth.</para>
/// <para>A tick is noticed <em>before</em> the stack changes, so the stack that is charged is exactly the one that was open at the tick.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ThreadStack : FrameSlots
{
    /// <summary>Frames kept per thread. Deeper ones are still counted, so that exits balance, and their time stands at the deepest frame kept.</summary>
    public const int MaxDepth = 65_536;

    /// <summary>Opens a frame and returns the depth before it, which <see cref="Leave"/> takes back. Never throws.</summary>
    /// <param name="assembly">First id of the woven assembly, as <see cref="WovenAssembly.Register"/> returned it.</param>
    /// <param name="member">The member's number within its assembly. The sum cannot overflow: the ids of an assembly are allocated as a block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Enter(int assembly, int member)
    {
        int[] slots = _slots;
        int depth = _depth;

        // Everything rare has one way out, which returns nothing: little has to survive a call, and NativeAOT saves two registers.
        if (Volatile.Read(ref PublishedTick.Number) == _seenTick && (uint)depth < (uint)slots.Length)
        {
            slots[depth] = assembly + member;

            // The slot before the depth, for those who read the stack from outside: nothing on x64, a store-release on ARM64.
            Volatile.Write(ref _depth, depth + 1);
            return depth;
        }

        EnterCold(assembly + member);
        return depth;
    }

    /// <summary>Closes the frame that was opened at <paramref name="depth"/>, and any that was left open above it. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave(int depth)
    {
        if (Volatile.Read(ref PublishedTick.Number) != _seenTick)
        {
            Commit();
        }

        // A store of what Enter returned, not a decrement: it does not wait for the load of the previous depth, and it mends an unbalanced callee.
        _depth = depth;
    }
}
