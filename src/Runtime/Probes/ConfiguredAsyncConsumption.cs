using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Weft.Woven;

/// <summary>
/// A sequence that <c>await foreach</c> enumerates in a woven method, configured:
/// <see cref="SuspendableFrame.Consume{T}(ConfiguredCancelableAsyncEnumerable{T}, in SuspendableFrame)"/>
/// makes it. Called by generated text only; not meant to be written by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ConfiguredAsyncConsumption<T>
#if NET9_0_OR_GREATER
    where T : allows ref struct
#endif
{
    private readonly ConfiguredCancelableAsyncEnumerable<T> _source;
    private readonly Slot _slot;

    internal ConfiguredAsyncConsumption(ConfiguredCancelableAsyncEnumerable<T> source, Slot slot)
    {
        _source = source;
        _slot = slot;
    }

    /// <summary>Begins the enumeration below the consumer's frame.</summary>
    public Enumerator GetAsyncEnumerator() => new(_source.GetAsyncEnumerator(), new WaitingFrame(_slot));

    /// <summary>An enumeration: the consumer's frame is open except while it waits.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [StackTraceHidden]
    public struct Enumerator
    {
        private readonly ConfiguredCancelableAsyncEnumerable<T>.Enumerator _source;
        private WaitingFrame _consumer;

        internal Enumerator(ConfiguredCancelableAsyncEnumerable<T>.Enumerator source, WaitingFrame consumer)
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
        public ConfiguredValueTaskAwaitable<bool> MoveNextAsync()
        {
            ConfiguredValueTaskAwaitable<bool> moved = _source.MoveNextAsync();
            if (ValueTaskState.MayWait(moved))
            {
                _consumer.Close();
            }

            return moved;
        }

        /// <summary>Ends the enumeration with the consumer's frame open again;
        /// closes it while that takes time.</summary>
        public ConfiguredValueTaskAwaitable DisposeAsync()
        {
            _consumer.Reopen();
            return PendingDisposal.Of(_source.DisposeAsync(), _consumer);
        }
    }
}
