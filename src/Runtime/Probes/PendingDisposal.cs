using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Weft;

/// <summary>
/// The end of an asynchronous disposal, waited for with the frame of the waiting method closed:
/// it stands in for what the disposal returned, opens the frame again, and gives the outcome.
/// </summary>
/// <remarks>
/// A source, since the builders of async methods know its awaiter: another one would be kept in the state
/// machine with the frame, and cost a delegate for every method that waits. This one keeps its delegate. From
/// a pool, for it is awaited once; some 150 bytes each, as many as disposals were waited for at the same time.
/// </remarks>
[StackTraceHidden]
internal sealed class PendingDisposal : Pooled, IValueTaskSource
{
    /// <summary>More than that, some 20 MB, are not kept.</summary>
    private static readonly Pool s_pool = new(1 << 17);

    [ThreadStatic]
    private static Pooled? t_free;

    private readonly Action _goOn;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _disposal;
    private WaitingFrame _method;
    private Action<object?>? _continuation;
    private object? _state;

    private PendingDisposal() => _goOn = GoOn;

    /// <summary>What a method that disposes of something is to await: what the
    /// disposal returned, or what stands in for it until it has ended.</summary>
    /// <param name="disposal">What the disposal returned.</param>
    /// <param name="method">The frame of the method, open.</param>
    public static ValueTask Of(ValueTask disposal, WaitingFrame method) =>
        !ValueTaskState.MayWait(disposal) || TryBegin(disposal.ConfigureAwait(true), method) is not { } pending
            ? disposal : new ValueTask(pending, 0);

    /// <inheritdoc cref="Of(ValueTask, WaitingFrame)"/>
    /// <remarks>What stands in for it goes on wherever it does, however it is configured itself.</remarks>
    public static ConfiguredValueTaskAwaitable Of(ConfiguredValueTaskAwaitable disposal, WaitingFrame method) =>
        !ValueTaskState.MayWait(disposal) || TryBegin(disposal, method) is not { } pending
            ? disposal : new ValueTask(pending, 0).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <remarks>Whether it failed is found out by <see cref="GetResult"/>: an
    /// await asks no more than whether it has ended.</remarks>
    public ValueTaskSourceStatus GetStatus(short token) =>
        _disposal.IsCompleted ? ValueTaskSourceStatus.Succeeded : ValueTaskSourceStatus.Pending;

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token,
        ValueTaskSourceOnCompletedFlags flags)
    {
        _continuation = continuation;
        _state = state;

        // A copy: while the disposal is being told, it may end, and this be used again.
        ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter disposal = _disposal;
        if ((flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) == 0)
        {
            disposal.UnsafeOnCompleted(_goOn);
        }
        else
        {
            disposal.OnCompleted(_goOn);
        }
    }

    /// <summary>Opens the method's frame again and throws what the disposal has thrown.</summary>
    public void GetResult(short token)
    {
        ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter disposal = _disposal;
        WaitingFrame method = _method;
        _disposal = default;
        _method = default;
        s_pool.TryReturn(this);
        method.Reopen();
        disposal.GetResult();
    }

    // If there is no memory for one, the frame stays open on a thread that its
    // method leaves: those below take it with them.
    private static PendingDisposal? TryBegin(ConfiguredValueTaskAwaitable disposal, WaitingFrame method)
    {
        PendingDisposal pending;
        try
        {
            pending = (PendingDisposal?)s_pool.Take(ref t_free) ?? new PendingDisposal();
        }
        catch (OutOfMemoryException)
        {
            return null;
        }

        method.Close();
        pending._disposal = disposal.GetAwaiter();
        pending._method = method;
        return pending;
    }

    private void GoOn()
    {
        // It may be given back and used again before the method returns.
        Action<object?> continuation = _continuation!;
        object? state = _state;
        _continuation = null;
        _state = null;
        continuation(state);
    }
}
