namespace Weft;

/// <summary>What a capture has read of a thread, as it was at one moment.</summary>
/// <param name="log">A copy; null if the thread has not noticed the session.</param>
/// <param name="seen">Up to when the log is charged.</param>
/// <param name="depth">Frames open since; 0 where they are not known.</param>
/// <param name="frames">Those of them that are kept; null where the thread has
/// noticed the end of the capture, and has run on since.</param>
/// <param name="computing">What is known of the thread's states.</param>
/// <remarks>No record: its equality and text would be 3 KB of every woven NativeAOT program.</remarks>
internal readonly struct StackReading(ThreadLog? log, Instant seen, int depth, Slot[]? frames, Computing computing)
{
    /// <summary>A copy of the thread's log; null if it has not noticed the session.</summary>
    public ThreadLog? Log => log;

    /// <summary>Up to when the log is charged.</summary>
    public Instant Seen => seen;

    /// <summary>Frames open since; 0 where they are not known.</summary>
    public int Depth => depth;

    /// <summary>Those of them that are kept; null where the thread has run on.</summary>
    public Slot[]? Frames => frames;

    /// <summary>What is known of the thread's states.</summary>
    public Computing Computing => computing;
}
