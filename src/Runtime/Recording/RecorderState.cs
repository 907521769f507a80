namespace Weft;

/// <summary>The data of a recorder in one session, besides the call tree.</summary>
internal abstract class RecorderState
{
    /// <summary>Number of commits that the recorder missed because it failed.</summary>
    public virtual long Failures => 0;

    /// <summary>The observer of the charges of a thread; null if there is none.</summary>
    /// <param name="thread">The thread; null for the sum of many threads that have ended.</param>
    public abstract ThreadObserver? Observe(ThreadFacts? thread);

    /// <summary>Called when the session has begun to record.</summary>
    public virtual void Start()
    {
    }

    /// <summary>Called before a capture reads the first thread: data that can be read
    /// from now on stays unchanged until <see cref="EndCapture"/>.</summary>
    public virtual void BeginCapture()
    {
    }

    /// <summary>Called when a capture has been made.</summary>
    /// <param name="isLast">Whether it was the last capture.</param>
    public virtual void EndCapture(bool isLast)
    {
    }

    /// <summary>The spans of async methods, from the session's start up to a
    /// moment; null if they are not recorded.</summary>
    public virtual SpanReading? ReadSpans(long end) => null;

    /// <summary>The timeline of a capture; null if none is recorded.</summary>
    /// <param name="logs">The logs of all threads.</param>
    /// <param name="spans">The result of <see cref="ReadSpans"/>.</param>
    /// <param name="placeOf">Index of each call path in the capture's list
    /// of paths that waited, by its number.</param>
    public virtual Timeline? ToTimeline(IReadOnlyList<ThreadLog> logs, SpanReading? spans, int[] placeOf) => null;

    /// <summary>Called when a thread has ended. Under the lock of the registry.</summary>
    public virtual void Retire(ThreadObserver ended)
    {
    }

    /// <summary>Called now and then, and before a capture, on any thread, under no lock.</summary>
    public virtual void CatchUp()
    {
    }

    /// <summary>Called after the last charge, with the logs of the last capture.</summary>
    public virtual void Stop(IReadOnlyList<ThreadLog> logs)
    {
    }
}
