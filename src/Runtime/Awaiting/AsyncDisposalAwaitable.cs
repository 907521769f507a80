using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>
/// The end of an asynchronous disposal, waited for with the frame of the waiting method closed. Called by generated text only; not meant to be written by hand.
/// </summary>
/// <remarks>
/// The builder of an async method does not know its awaiter: a disposal that does not complete at once costs the method one delegate more.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct AsyncDisposalAwaitable
{
    private readonly ValueTaskAwaiter _disposal;
    private readonly WaitingFrame _method;

    internal AsyncDisposalAwaitable(ValueTask disposal, WaitingFrame method)
    {
        _disposal = disposal.GetAwaiter();
        _method = method;
        if (!_disposal.IsCompleted)
        {
            _method.Close();
        }
    }

    /// <summary>What the compiler awaits.</summary>
    public Awaiter GetAwaiter() => new(_disposal, _method);

    /// <summary>Hands everything to the disposal's own awaiter, and opens the method's frame again before the method goes on.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [StackTraceHidden]
    public struct Awaiter : ICriticalNotifyCompletion
    {
        private readonly ValueTaskAwaiter _disposal;
        private WaitingFrame _method;

        internal Awaiter(ValueTaskAwaiter disposal, WaitingFrame method)
        {
            _disposal = disposal;
            _method = method;
        }

        /// <summary>Whether the disposal is complete.</summary>
        public readonly bool IsCompleted => _disposal.IsCompleted;

        /// <inheritdoc/>
        public readonly void OnCompleted(Action continuation) => _disposal.OnCompleted(continuation);

        /// <inheritdoc/>
        public readonly void UnsafeOnCompleted(Action continuation) => _disposal.UnsafeOnCompleted(continuation);

        /// <summary>Opens the method's frame again and throws what the disposal has thrown.</summary>
        public void GetResult()
        {
            _method.Reopen();
            _disposal.GetResult();
        }
    }
}
