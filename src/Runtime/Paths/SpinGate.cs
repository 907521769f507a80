namespace Weft;

/// <summary>A lock for a few instructions. It spins: a thread that waits for a monitor
/// may be made to run other code of the program meanwhile, as message loops do.</summary>
internal sealed class SpinGate
{
    private SpinLock _lock = new(enableThreadOwnerTracking: false);

    /// <summary>Enters; disposing the result leaves.</summary>
    public Held Enter()
    {
        bool isTaken = false;
        _lock.Enter(ref isTaken);
        return new Held(this);
    }

    /// <summary>Leaves the lock when disposed.</summary>
    public readonly struct Held(SpinGate gate) : IDisposable
    {
        /// <summary>Leaves the lock.</summary>
        public void Dispose() => gate._lock.Exit(useMemoryBarrier: true);
    }
}
