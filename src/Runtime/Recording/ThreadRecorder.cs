namespace Weft;

/// <summary>Keeps the commits of one thread in one session. Only the thread itself records; a copy belongs to whoever made it.</summary>
internal abstract class ThreadRecorder
{
    /// <summary>Charges the call path that <paramref name="frames"/> spell.</summary>
    /// <param name="frames">
    /// The slots of the open frames, outermost first, at least one (<see cref="Slot"/>). A negative one stands for a frame with all its callers: those before it
    /// do not count.
    /// </param>
    /// <param name="weight">Nanoseconds that the ticks since the last charge stand for, more than 0.</param>
    public abstract void Record(ReadOnlySpan<int> frames, long weight);

    /// <summary>Charges the call path of the last <see cref="Record"/>, which there has been, with time in which the thread was computing.</summary>
    /// <param name="weight">Nanoseconds that the ticks at which it was stand for, more than 0.</param>
    public abstract void RecordComputing(long weight);

    /// <summary>
    /// A copy that shares nothing. May be called while the thread records; then what it returns is thrown away, and all it owes is to return.
    /// </summary>
    public abstract ThreadRecorder Copy();

    /// <summary>Adds everything that <paramref name="other"/>, a recorder of the same kind, holds.</summary>
    public abstract void Add(ThreadRecorder other);

    /// <summary>The calling context tree, parents first, with what was charged in place of time and of processor time. Ids become indexes into a table of methods.</summary>
    /// <param name="methodOf">Index of the method with an id.</param>
    public abstract CallPath[] ToPaths(Func<int, int> methodOf);
}
