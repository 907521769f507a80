using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Weft.Woven;

/// <summary>
/// A resource that <c>await using</c> disposes of in a woven method, configured:
/// <see cref="SuspendableFrame.Disposing(ConfiguredAsyncDisposable)"/> makes it.
/// Called by generated text only; not meant to be written by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ConfiguredAsyncDisposal
{
    private readonly ConfiguredAsyncDisposable _resource;
    private readonly Slot _slot;

    internal ConfiguredAsyncDisposal(ConfiguredAsyncDisposable resource, Slot slot)
    {
        _resource = resource;
        _slot = slot;
    }

    /// <summary>Disposes of the resource below the method's frame, and closes
    /// the frame while that takes time.</summary>
    public ConfiguredValueTaskAwaitable DisposeAsync() =>
        PendingDisposal.Of(_resource.DisposeAsync(), new WaitingFrame(_slot));
}
