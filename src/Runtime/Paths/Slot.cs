using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>
/// What a place on a <see cref="ThreadStack"/> holds: the id of a member, with a mark if its activation may await; or, negative, the complement of a number in
/// <see cref="CallPaths"/>, with which an activation that has been suspended stands below its callers on any thread.
/// </summary>
internal static class Slot
{
    /// <summary>Marks the activation of a method that may await: it can be the logical caller of another. Ids stay below.</summary>
    public const int Awaits = 1 << 30;

    /// <summary>Id of the frame in a slot that is not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IdOf(int slot) => slot & ~Awaits;
}
