namespace Weft;

/// <summary>What threads know of a session: its bounds, what it counts, what
/// its recorder keeps, and what ended threads leave behind.</summary>
internal sealed class SessionRecord
{
    private readonly MeterAtStart[] _metersAtStart;

    /// <summary>Begins the record of a session.</summary>
    /// <param name="bounds">From when to when it records.</param>
    /// <param name="counts">What it counts beside time.</param>
    /// <param name="recording">What its recorder keeps besides the call tree; null if nothing.</param>
    /// <param name="metersAtStart">Where the meters of threads with open frames stood when it started.</param>
    public SessionRecord(SessionBounds bounds, CountOptions counts, RecorderState? recording,
        MeterAtStart[] metersAtStart)
    {
        _metersAtStart = metersAtStart;
        Bounds = bounds;
        Counts = counts;
        Recording = recording;
        Ended = new EndedThreads(this);
    }

    /// <summary>From when to when it records.</summary>
    public SessionBounds Bounds { get; }

    /// <summary>What it counts beside time.</summary>
    public CountOptions Counts { get; }

    /// <summary>What the recorder keeps besides the call tree; null if nothing.</summary>
    public RecorderState? Recording { get; }

    /// <summary>The threads that have ended.</summary>
    public EndedThreads Ended { get; }

    /// <summary>Where the meter of a thread stood when the session started; null if it had no frame open.</summary>
    public MeterReading? MeterOf(ThreadFacts thread) =>
        Array.Find(_metersAtStart, meter => meter.Thread == thread)?.Reading;
}
