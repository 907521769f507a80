using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Weft.Woven;

/// <summary>
/// The frame of one activation of an async method or iterator: it leaves its thread at an
/// <c>await</c> or <c>yield</c> that suspends the method, and is opened on the thread
/// that resumes it. Called by generated text only; not meant to be written by hand.
/// </summary>
/// <remarks>
/// <para>A mutable struct in a variable of the method, so that the compiler keeps it in the state
/// machine: 16 bytes. While it is open, its frame is the innermost one of the thread that runs the
/// method; it knows neither thread nor depth. One thread at a time uses it, as the method itself.</para>
/// <para>An await that completes at once costs two predictable branches. One that suspends the method for the
/// first time looks up the number of its call path, and takes an object for its waits from a pool.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public partial struct SuspendableFrame : IDisposable
{
    // The frame's slot on a stack: the member's id until an await first
    // suspends the method, from then on its call path.
    private Slot _slot;
    private bool _isOpen;

    // Null until an await suspends the method.
    private Activation? _activation;

    /// <summary>Opens the frame of an async method on the calling thread. Never throws.</summary>
    /// <param name="assembly">First id of the woven assembly, as <c>WovenAssembly.Register</c> returned it.</param>
    /// <param name="member">The member's number within its assembly.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SuspendableFrame Enter(int assembly, int member)
    {
        Probe.Current.Enter(assembly, member + Slot.Awaits);
        return new SuspendableFrame { _slot = new Slot(assembly + member + Slot.Awaits), _isOpen = true };
    }

    /// <summary>Opens the frame of an iterator that has no awaits, and so never
    /// waits for what it calls, on the calling thread. Never throws.</summary>
    /// <inheritdoc cref="Enter"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SuspendableFrame EnterIterator(int assembly, int member)
    {
        Probe.Current.Enter(assembly, member);
        return new SuspendableFrame { _slot = new Slot(assembly + member), _isOpen = true };
    }

    /// <summary>Closes the frame before an await, if it is open; it will stand
    /// below its present callers again. Never throws.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Suspend()
    {
        if (_isOpen)
        {
            _isOpen = false;
            Probe.Current.TrySuspend(ref _slot, ref _activation);
        }
    }

    /// <summary>
    /// Opens the frame again on the calling thread if it is closed: after an await, below its callers at
    /// the suspension; after a yield, below the present enumerating caller. Never throws.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Resume()
    {
        if (!_isOpen)
        {
            Reopen();
        }
    }

    /// <inheritdoc cref="Resume()"/>
    /// <param name="result">The result of the await.</param>
    /// <returns><paramref name="result"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Resume<T>(T result)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
    {
        Resume();
        return result;
    }

    /// <inheritdoc cref="Resume()"/>
    /// <returns>True: the call precedes the condition of an exception filter.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ResumeInFilter()
    {
        Resume();
        return true;
    }

    /// <summary>Closes the frame, if it is open, ahead of a <c>yield</c>: the next
    /// <see cref="Resume()"/> opens it below the caller that enumerates then. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Yield()
    {
        Dispose();
        if (_slot.IsPath)
        {
            ForgetCallers();
        }
    }

    /// <inheritdoc cref="Yield()"/>
    /// <param name="element">The element that is yielded.</param>
    /// <returns><paramref name="element"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Yield<T>(T element)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
    {
        Yield();
        return element;
    }

    /// <inheritdoc cref="Yield{T}(T)"/>
    /// <typeparam name="T">The type that the sequence asks for, where the element has none or another one.</typeparam>
    /// <remarks>An element may be null even where the sequence does not say so,
    /// as those of the non-generic one do not.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [return: NotNullIfNotNull(nameof(element))]
    public T? YieldAs<T>(T? element)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
    {
        Yield();
        return element;
    }

    /// <summary>Opens the frame, which a yield has closed, below its present caller. Never throws.</summary>
    /// <remarks>In line: unlike an await that suspends the method, it happens for every element.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ResumeAfterYield()
    {
        _isOpen = true;
        Probe.Current.Open(_slot);
    }

    /// <summary>Closes the frame, if it is open, at the end of the method. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose()
    {
        if (_activation is not null)
        {
            EndActivation();
        }
        else if (_isOpen)
        {
            _isOpen = false;
            Probe.Current.Close(_slot);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Reopen()
    {
        _isOpen = true;
        if (_activation is null)
        {
            Probe.Current.Open(_slot);
        }
        else
        {
            Probe.Current.Open(_slot, _activation);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndActivation()
    {
        Activation activation = _activation!;
        _activation = null;
        Probe.Current.Close(_slot, activation, _isOpen);
        _isOpen = false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ForgetCallers()
    {
        // Beyond the limit of paths, the path may end with another frame: the frame then keeps its place.
        if (!CallPaths.IsLimit(_slot.Path))
        {
            _slot = Slot.Awaiting(CallPaths.FrameOf(_slot.Path));
        }
    }
}
