namespace Weft;

/// <summary>What a recorder keeps in one session besides the call tree.</summary>
internal abstract class RecorderState
{
    /// <summary>Commits that were lost because they could not be taken.</summary>
    public virtual long Failures => 0;

    /// <summary>What watches the charges of a thread; null if nothing does.</summary>
    /// <param name="thread">The thread; null for the sum of many threads that have ended.</param>
    public abstract ThreadObserver? Observe(ThreadFacts? thread);

    /// <summary>Called when the session has begun to record.</summary>
    public virtual void Start()
    {
    }

    /// <summary>Called before a capture reads the first thread: what can be read
    /// from now on stays as it is until <see cref="EndCapture"/>.</summary>
    public virtual void BeginCapture()
    {
    }

    /// <summary>Called when a capture has been made.</summary>
    /// <param name="isLast">Whether there will be no other.</param>
    public virtual void EndCapture(bool isLast)
    {
    }

    /// <summary>What captures show of async methods, from the session's start
    /// up to a moment; null if nothing is recorded of them.</summary>
    public virtual SpanReading? ReadSpans(long end) => null;

    /// <summary>The timeline of a capture; null if none is recorded.</summary>
    /// <param name="logs">What is known of each thread.</param>
    /// <param name="spans">What <see cref="ReadSpans"/> returned.</param>
    /// <param name="placeOf">Where each call path stands in the capture's list
    /// of paths that waited, by its number.</param>
    public virtual Timeline? ToTimeline(IReadOnlyList<ThreadLog> logs, SpanReading? spans, int[] placeOf) => null;

    /// <summary>Takes in that a thread has ended. Under the lock of the registry.</summary>
    public virtual void Retire(ThreadObserver ended)
    {
    }

    /// <summary>Called now and then, and before a capture, on any thread, under no lock.</summary>
    public virtual void CatchUp()
    {
    }

    /// <summary>Called when nothing more is charged, with what the last capture is made of.</summary>
    public virtual void Stop(IReadOnlyList<ThreadLog> logs)
    {
    }
}
