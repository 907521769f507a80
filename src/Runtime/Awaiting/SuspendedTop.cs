using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>The innermost frame of a thread, closed on behalf of its method while the method waits, and opened again on the thread that goes on with it.</summary>
internal struct SuspendedTop
{
    private int _slot;
    private bool _isClosed;

    /// <summary>Closes the innermost frame of the calling thread. Never throws.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Close() => _isClosed = Probe.Current.TrySuspendTop(out _slot);

    /// <summary>Opens the frame on the calling thread if it was closed. Never throws.</summary>
    public void Reopen()
    {
        if (_isClosed)
        {
            _isClosed = false;
            Probe.Current.Open(_slot);
        }
    }
}
