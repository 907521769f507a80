using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>The frame of a method, closed on its behalf while it waits, and
/// opened again on the thread that resumes it.</summary>
/// <param name="slot">The slot that the method last knew.</param>
internal struct WaitingFrame(Slot slot)
{
    private Slot _slot = slot;
    private bool _isClosed;
    private Activation? _activation;

    /// <summary>Closes the frame, the innermost one of the calling thread. Never throws.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Close()
    {
        // A yield of the method invalidates the former slot.
        _activation = null;
        _isClosed = Probe.Current.TrySuspend(ref _slot, ref _activation);
    }

    /// <summary>Opens the frame on the calling thread if it was closed. Never throws.</summary>
    public void Reopen()
    {
        if (_isClosed)
        {
            _isClosed = false;
            if (_activation is null)
            {
                Probe.Current.Open(_slot);
            }
            else
            {
                Probe.Current.Open(_slot, _activation);
            }
        }
    }
}
