namespace Weft;

/// <summary>The state of a thread at one moment, as a capture has read it.</summary>
/// <param name="log">A copy; null if the thread has not noticed the session.</param>
/// <param name="seen">The time up to which the log is charged.</param>
/// <param name="depth">Number of frames open since; 0 if they are not known.</param>
/// <param name="frames">The kept ones of these frames; null if the thread has
/// noticed the end of the capture, and has run on since.</param>
/// <param name="computing">The known states of the thread.</param>
/// <remarks>No record: its equality and text would be 3 KB of every woven NativeAOT program.</remarks>
internal readonly struct StackReading(ThreadLog? log, Instant seen, int depth, Slot[]? frames, Computing computing)
{
    /// <summary>A copy of the thread's log; null if it has not noticed the session.</summary>
    public ThreadLog? Log => log;

    /// <summary>The time up to which the log is charged.</summary>
    public Instant Seen => seen;

    /// <summary>Number of frames open since; 0 if they are not known.</summary>
    public int Depth => depth;

    /// <summary>The kept ones of these frames; null if the thread has run on.</summary>
    public Slot[]? Frames => frames;

    /// <summary>The known states of the thread.</summary>
    public Computing Computing => computing;
}
