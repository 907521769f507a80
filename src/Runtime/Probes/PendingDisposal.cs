using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Weft;

/// <summary>
/// The end of an asynchronous disposal, awaited while the frame of the waiting method is closed:
/// it replaces the task that the disposal returned, opens the frame again, and gives the outcome.
/// </summary>
/// <remarks>
/// A source, because the builders of async methods know its awaiter: another awaiter would be kept in the
/// state machine with the frame, and cost a delegate for every waiting method. This one keeps its delegate. It
/// comes from a pool, because it is awaited once; some 150 bytes each, one for each disposal awaited at the
/// same time.
/// </remarks>
[StackTraceHidden]
internal sealed class PendingDisposal : Pooled, IValueTaskSource
{
    /// <summary>The pool keeps no more, some 20 MB.</summary>
    private static readonly Pool s_pool = new(1 << 17);

    [ThreadStatic]
    private static Pooled? t_free;

    private readonly Action _goOn;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _disposal;
    private WaitingFrame _method;
    private Action<object?>? _continuation;
    private object? _state;

    private PendingDisposal() => _goOn = GoOn;

    /// <summary>The task that a disposing method has to await: the disposal's own,
    /// or a replacement until the disposal has ended.</summary>
    /// <param name="disposal">The task that the disposal returned.</param>
    /// <param name="method">The frame of the method, open.</param>
    public static ValueTask Of(ValueTask disposal, WaitingFrame method) =>
        !ValueTaskState.MayWait(disposal) || TryBegin(disposal.ConfigureAwait(true), method) is not { } pending
            ? disposal : new ValueTask(pending, 0);

    /// <inheritdoc cref="Of(ValueTask, WaitingFrame)"/>
    /// <remarks>The replacement resumes wherever the disposal does, whatever its own configuration.</remarks>
    public static ConfiguredValueTaskAwaitable Of(ConfiguredValueTaskAwaitable disposal, WaitingFrame method) =>
        !ValueTaskState.MayWait(disposal) || TryBegin(disposal, method) is not { } pending
            ? disposal : new ValueTask(pending, 0).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <remarks><see cref="GetResult"/> reports a failure: an await asks only
    /// whether the task has ended.</remarks>
    public ValueTaskSourceStatus GetStatus(short token) =>
        _disposal.IsCompleted ? ValueTaskSourceStatus.Succeeded : ValueTaskSourceStatus.Pending;

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token,
        ValueTaskSourceOnCompletedFlags flags)
    {
        _continuation = continuation;
        _state = state;

        // A copy: the disposal may end while it gets the continuation, and this object be used again.
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

    /// <summary>Opens the method's frame again and throws the disposal's exception.</summary>
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
    // method leaves: the frames below close it with themselves.
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
        // The object may be given back and used again before the method returns.
        Action<object?> continuation = _continuation!;
        object? state = _state;
        _continuation = null;
        _state = null;
        continuation(state);
    }
}
