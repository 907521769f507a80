using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Weft.Woven;

/// <summary>
/// A frame opened by <see cref="Probe.Open"/>, for a <c>using</c> declaration in members
/// whose scopes must stay as they are. Disposing closes the frame and any frame left
/// open inside. Called by generated text only; not meant to be written by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OpenFrame : IDisposable
{
    private readonly int _depth;

    internal OpenFrame(int depth)
    {
        _depth = depth;
    }

    /// <summary>Closes the frame. Call it once, on the thread that opened the frame. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose() => Probe.Leave(_depth);
}
