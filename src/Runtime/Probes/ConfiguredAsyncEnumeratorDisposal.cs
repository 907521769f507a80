using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Weft.Woven;

/// <summary>
/// An enumerator that <c>await using</c> disposes of in a woven method, configured:
/// <see cref="SuspendableFrame.Disposing{T}(ConfiguredCancelableAsyncEnumerable{T}.Enumerator)"/>
/// makes it. Called by generated text only; not meant to be written by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ConfiguredAsyncEnumeratorDisposal<T>
#if NET9_0_OR_GREATER
    where T : allows ref struct
#endif
{
    private readonly ConfiguredCancelableAsyncEnumerable<T>.Enumerator _resource;
    private readonly Slot _slot;

    internal ConfiguredAsyncEnumeratorDisposal(ConfiguredCancelableAsyncEnumerable<T>.Enumerator resource, Slot slot)
    {
        _resource = resource;
        _slot = slot;
    }

    /// <summary>Disposes of the enumerator below the method's frame, and closes
    /// the frame while that takes time.</summary>
    public ConfiguredValueTaskAwaitable DisposeAsync() =>
        PendingDisposal.Of(_resource.DisposeAsync(), new WaitingFrame(_slot));
}
