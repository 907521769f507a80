using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Weft.Woven;

/// <summary>The frames now open on one thread. Called by generated text only;
/// not meant to be written by hand.</summary>
/// <remarks>
/// <para>Only the owning thread writes, and it never waits: the two probes below are the
/// whole hot path. Together they are two loads of the published tick with a predictable
/// branch each, one bounds-checked store of an id, and two stores of the depth.</para>
/// <para>A tick is noticed <em>before</em> the stack changes, so the stack that
/// is charged is exactly the one that was open at the tick.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ThreadStack : FrameSlots
{
    /// <summary>Frames kept per thread. Deeper frames are still counted, so that
    /// exits balance; the deepest kept frame has their time.</summary>
    public const int MaxDepth = CallPaths.MaxDepth;

    /// <summary>Opens a frame and returns the depth before it, which
    /// <see cref="Leave"/> takes back. Never throws.</summary>
    /// <param name="stack">The stack of the calling thread; null before its first probe.</param>
    /// <param name="assembly">First id of the woven assembly, as <c>WovenAssembly.Register</c> returned it.</param>
    /// <param name="member">The member's number within its assembly. The sum
    /// cannot overflow: the ids of an assembly are allocated as a block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Enter(ThreadStack? stack, int assembly, int member) =>
        unchecked((int)EnterWide(stack, assembly, member));

    /// <inheritdoc cref="Enter(ThreadStack?, int, int)"/>
    /// <remarks>For the stack of the calling thread alone: the rare cases look it up again.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Enter(int assembly, int member) => Enter(this, assembly, member);

    /// <summary>Closes the frame that was opened at <paramref name="depth"/>,
    /// and any that was left open above it. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Leave(int depth)
    {
        if (Volatile.Read(ref PublishedTick.Number) != _seenTick)
        {
            LeaveCold(depth);
            return;
        }

        // Stores the result of Enter instead of decrementing: the store does not wait for
        // the load of the previous depth, and it repairs an unbalanced callee.
        _depth = depth;
    }

    // A long, because the JIT keeps an int apart from the variable that it is copied to, and a woven method has both in
    // its frame, for itself and for each woven method that is inlined into it. The rare cases come first, as calls that
    // return everything needed afterwards: NativeAOT lays code out in source order and keeps no register alive across
    // a call that is already behind it. With the rare cases at the end, a pair costs 0.5 ns more there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long EnterWide(ThreadStack? stack, int assembly, int member)
    {
        if (stack is null || Volatile.Read(ref PublishedTick.Number) != stack._seenTick)
        {
            return EnterCold(assembly + member);
        }

        int[] slots = stack._slots;
        int depth = stack._depth;
        if ((uint)depth >= (uint)slots.Length)
        {
            return EnterCold(assembly + member);
        }

        slots[depth] = assembly + member;

        // Writes the slot before the depth, for threads that read the stack from outside:
        // costs nothing on x64, a store-release on ARM64.
        Volatile.Write(ref stack._depth, depth + 1);
        return (uint)depth;
    }
}
