namespace Weft;

/// <summary>The part of a session that threads use: its bounds, its counts, the
/// data of its recorder, and the logs of ended threads.</summary>
internal sealed class SessionRecord
{
    private readonly MeterAtStart[] _metersAtStart;

    /// <summary>Begins the record of a session.</summary>
    /// <param name="bounds">Start and end of the recording.</param>
    /// <param name="counts">The events that it counts in addition to time.</param>
    /// <param name="recording">The data of its recorder besides the call tree; null if there is none.</param>
    /// <param name="metersAtStart">The meter readings at its start of threads with open frames.</param>
    public SessionRecord(SessionBounds bounds, CountOptions counts, RecorderState? recording,
        MeterAtStart[] metersAtStart)
    {
        _metersAtStart = metersAtStart;
        Bounds = bounds;
        Counts = counts;
        Recording = recording;
        Ended = new EndedThreads(this);
    }

    /// <summary>Start and end of the recording.</summary>
    public SessionBounds Bounds { get; }

    /// <summary>The events that it counts in addition to time.</summary>
    public CountOptions Counts { get; }

    /// <summary>The data of the recorder besides the call tree; null if there is none.</summary>
    public RecorderState? Recording { get; }

    /// <summary>The threads that have ended.</summary>
    public EndedThreads Ended { get; }

    /// <summary>A thread's meter reading at the session's start; null if it had no open frame.</summary>
    public MeterReading? MeterOf(ThreadFacts thread) =>
        Array.Find(_metersAtStart, meter => meter.Thread == thread)?.Reading;
}
