namespace Weft;

/// <summary>Watches what a <see cref="ThreadLog"/> charges, in one session.
/// Only the thread itself charges; a copy belongs to whoever made it.</summary>
internal abstract class ThreadObserver
{
    /// <summary>Takes a charge. Runs inside a probe: never throws, waits for nobody.</summary>
    /// <param name="tree">The thread's call tree.</param>
    /// <param name="place">The node charged, or what else took the time: one of
    /// the negative constants of <see cref="TimelineSegment"/>.</param>
    /// <param name="stretch">When it was; follows the one before without a gap unless memory has run out.</param>
    public abstract void Charge(RecordedTree tree, int place, in Stretch stretch);

    /// <summary>A copy that shares nothing that may change. May be called while
    /// the thread charges; then what it returns is thrown away.</summary>
    public abstract ThreadObserver Copy();

    /// <summary>Called once the thread has ended.</summary>
    public virtual void End()
    {
    }

    /// <summary>Adds what the observer of another thread, which has ended, has to say.</summary>
    public virtual void Add(ThreadObserver ended)
    {
    }
}
