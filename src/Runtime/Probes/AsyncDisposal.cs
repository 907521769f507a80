using System.ComponentModel;
using System.Diagnostics;

namespace Weft.Woven;

/// <summary>
/// A resource that <c>await using</c> disposes of in a woven method: <see cref="SuspendableFrame.Disposing{T}(T)"/>
/// makes it. Called by generated text only; not meant to be written by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct AsyncDisposal<T>
    where T : IAsyncDisposable?
{
    private readonly T _resource;
    private readonly Slot _slot;

    internal AsyncDisposal(T resource, Slot slot)
    {
        _resource = resource;
        _slot = slot;
    }

    /// <summary>Disposes of the resource below the method's frame, and closes
    /// the frame while that takes time.</summary>
    public ValueTask DisposeAsync() =>
        PendingDisposal.Of(_resource is null ? default : _resource.DisposeAsync(), new WaitingFrame(_slot));
}
