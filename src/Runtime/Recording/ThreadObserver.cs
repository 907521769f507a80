namespace Weft;

/// <summary>Observes the charges of a <see cref="ThreadLog"/> in one session.
/// Only the thread itself charges; a copy belongs to the thread that made it.</summary>
internal abstract class ThreadObserver
{
    /// <summary>Takes a charge. Runs inside a probe: never throws, never waits.</summary>
    /// <param name="tree">The thread's call tree.</param>
    /// <param name="place">The charged node, or, if no node is charged, one
    /// of the negative constants of <see cref="TimelineSegment"/>.</param>
    /// <param name="stretch">The time; follows the previous one without a gap unless memory has run out.</param>
    public abstract void Charge(RecordedTree tree, int place, in Stretch stretch);

    /// <summary>A copy that shares nothing that may change. May be called while
    /// the thread charges; then the caller discards the result.</summary>
    public abstract ThreadObserver Copy();

    /// <summary>Called once the thread has ended.</summary>
    public virtual void End()
    {
    }

    /// <summary>Adds the data of the observer of another thread, which has ended.</summary>
    public virtual void Add(ThreadObserver ended)
    {
    }
}
