using System.ComponentModel;
using System.Diagnostics;

namespace Weft.Woven;

/// <summary>
/// A sequence that <c>await foreach</c> enumerates in a woven method:
/// <see cref="SuspendableFrame.Consume{T}(IAsyncEnumerable{T}, in SuspendableFrame)"/>
/// makes it. Called by generated text only; not meant to be written by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct AsyncConsumption<T>
#if NET9_0_OR_GREATER
    where T : allows ref struct
#endif
{
    private readonly IAsyncEnumerable<T> _source;
    private readonly Slot _slot;

    internal AsyncConsumption(IAsyncEnumerable<T> source, Slot slot)
    {
        _source = source;
        _slot = slot;
    }

    /// <summary>Begins the enumeration below the consumer's frame.</summary>
    /// <param name="cancellationToken">Always the empty one, from <c>await foreach</c>.</param>
    public Enumerator GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new(_source.GetAsyncEnumerator(cancellationToken), new WaitingFrame(_slot));

    /// <summary>An enumeration: the consumer's frame is open except while it waits.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [StackTraceHidden]
    public struct Enumerator
    {
        private readonly IAsyncEnumerator<T> _source;
        private WaitingFrame _consumer;

        internal Enumerator(IAsyncEnumerator<T> source, WaitingFrame consumer)
        {
            _source = source;
            _consumer = consumer;
        }

        /// <summary>The element, with the consumer's frame open again.</summary>
        public T Current
        {
            get
            {
                _consumer.Reopen();
                return _source.Current;
            }
        }

        /// <summary>Moves to the next element; closes the consumer's frame if it has to wait.</summary>
        public ValueTask<bool> MoveNextAsync()
        {
            ValueTask<bool> moved = _source.MoveNextAsync();
            if (ValueTaskState.MayWait(moved))
            {
                _consumer.Close();
            }

            return moved;
        }

        /// <summary>Ends the enumeration with the consumer's frame open again;
        /// closes it while that takes time.</summary>
        public ValueTask DisposeAsync()
        {
            _consumer.Reopen();

            // A sequence without enumerator has already failed; await foreach then disposes nothing.
            return PendingDisposal.Of(_source is null ? default : _source.DisposeAsync(), _consumer);
        }
    }
}
