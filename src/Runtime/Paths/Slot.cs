using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>
/// What a place on a thread's stack holds: the id of a member, with a mark if its activation may await; or, once an
/// activation has been suspended, the number of its call path, with which it stands below its callers on any thread.
/// </summary>
/// <param name="Value">The id; or, negative, the complement of the number.</param>
internal readonly record struct Slot(int Value)
{
    /// <summary>Marks the activation of a method that may await: it can be the
    /// logical caller of another. Ids stay below.</summary>
    public const int Awaits = 1 << 30;

    /// <summary>Whether it holds the number of a call path.</summary>
    public bool IsPath
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Value < 0;
    }

    /// <summary>Whether it holds the activation of a method that may await, and that has no call path yet.</summary>
    public bool MayAwait => Value >= Awaits;

    /// <summary>The call path, if it holds one.</summary>
    public PathNumber Path
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(~Value);
    }

    /// <summary>Id of the frame, if it holds one.</summary>
    public FrameId Id
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Value & ~Awaits);
    }

    /// <summary>The slot of a frame with all its callers.</summary>
    public static Slot Of(PathNumber path) => new(~path.Value);

    /// <summary>The slot of the activation of a method that may await.</summary>
    public static Slot Awaiting(FrameId frame) => new(frame.Value + Awaits);
}
