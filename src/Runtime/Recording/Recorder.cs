namespace Weft.Recording;

/// <summary>Decides what a session keeps besides the call tree, which it always
/// keeps. Derive from it to write another one (docs/recorders.md).</summary>
/// <remarks>One instance may serve any number of sessions. A recorder of the
/// program's own has to be safe for several threads at once.</remarks>
public abstract class Recorder
{
    /// <summary>The least budget of a timeline, 64 KB.</summary>
    public const long MinTimelineBudget = 64 << 10;

    /// <summary>The budget of a timeline unless another is asked for, 64 MB: more than an hour
    /// of one thread that changes its path at every tick, if the interval is 1 ms.</summary>
    public const long DefaultTimelineBudget = 64 << 20;

    /// <summary>The largest budget of a timeline, 1 GB.</summary>
    public const long MaxTimelineBudget = 1 << 30;

    /// <summary>Names the recorder.</summary>
    /// <param name="name">What captures call it.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    protected Recorder(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>Adds up time per call path and keeps nothing else. Memory grows with the number
    /// of distinct call paths (about 40 bytes each, per thread), never with time.</summary>
    public static Recorder CallTree { get; } = new CallTreeRecorder();

    /// <summary>Also keeps what each thread did one after the other, and when async
    /// methods were suspended, within <see cref="DefaultTimelineBudget"/>.</summary>
    public static Recorder Timeline { get; } = new TimelineRecorder(DefaultTimelineBudget);

    /// <summary>The name by which <c>WEFT_RECORDER</c> chooses it, if it is one
    /// of Weft's, and which the capture bears.</summary>
    public string Name { get; }

    /// <summary>
    /// <see cref="Timeline"/> with another budget. When it is used up, the oldest part of all
    /// is overwritten by the newest; <see cref="Captures.Timeline"/> tells how much that was.
    /// </summary>
    /// <param name="budget"> Bytes for each session, of which async spans get a quarter. 12.5 bytes
    /// a segment and 20 a span; beyond it, each running thread has 3 KB for its newest segments.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The budget is not between
    /// <see cref="MinTimelineBudget"/> and <see cref="MaxTimelineBudget"/>.</exception>
    public static Recorder TimelineOf(long budget)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, MinTimelineBudget);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(budget, MaxTimelineBudget);
        return new TimelineRecorder(budget);
    }

    /// <summary>
    /// Makes what takes the commits of one thread in one session. Called ahead of the first
    /// one, once, inside a probe; the rules of <see cref="ThreadRecorder.Record"/> apply.
    /// </summary>
    /// <param name="thread">The thread. Not always the calling one: for a thread that
    /// runs no probe in the session it is called when the session is stopped.</param>
    protected abstract ThreadRecorder CreateThreadRecorder(Thread thread);

    /// <summary>Bytes for its timeline; 0 if it has none.</summary>
    internal virtual long Budget => 0;

    /// <inheritdoc cref="CreateThreadRecorder"/>
    internal ThreadRecorder Create(Thread thread) => CreateThreadRecorder(thread);

    /// <summary>What it keeps in a session that is about to start; null for nothing but the call tree.</summary>
    internal virtual RecorderState? Begin(SessionBounds session) => new OwnRecording(this, session);

    private sealed class CallTreeRecorder() : Recorder("calltree")
    {
        protected override ThreadRecorder CreateThreadRecorder(Thread thread) => throw new NotSupportedException();

        internal override RecorderState? Begin(SessionBounds session) => null;
    }

    private sealed class TimelineRecorder(long budget) : Recorder("timeline")
    {
        protected override ThreadRecorder CreateThreadRecorder(Thread thread) => throw new NotSupportedException();

        internal override long Budget => budget;

        internal override RecorderState Begin(SessionBounds session) => new TimelineRecording(session, budget);
    }
}
