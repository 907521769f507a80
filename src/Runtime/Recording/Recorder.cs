namespace Weft.Recording;

/// <summary>Decides what a session keeps besides the call tree, which it always
/// keeps. Derive from it to write another one (docs/recorders.md).</summary>
/// <remarks>One instance may serve any number of sessions. A custom recorder
/// must be thread-safe.</remarks>
public abstract class Recorder
{
    /// <summary>The least budget of a timeline, 64 KB.</summary>
    public const long MinTimelineBudget = 64 << 10;

    /// <summary>The default budget of a timeline, 64 MB: enough for more than an hour of one
    /// thread that changes its path at every tick, if the interval is 1 ms.</summary>
    public const long DefaultTimelineBudget = 64 << 20;

    /// <summary>The largest budget of a timeline, 1 GB.</summary>
    public const long MaxTimelineBudget = 1 << 30;

    /// <summary>Names the recorder.</summary>
    /// <param name="name">The name in captures.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    protected Recorder(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>Adds up time per call path and keeps nothing else. Memory grows with the number
    /// of distinct call paths (about 40 bytes each, per thread), never with time.</summary>
    public static Recorder CallTree { get; } = new CallTreeRecorder();

    /// <summary>Also keeps the activity of each thread in order of time, and the suspensions
    /// of async methods, within <see cref="DefaultTimelineBudget"/>.</summary>
    public static Recorder Timeline { get; } = new TimelineRecorder(DefaultTimelineBudget);

    /// <summary>The recorder's name in captures. <c>WEFT_RECORDER</c> selects a recorder
    /// that is part of Weft by it.</summary>
    public string Name { get; }

    /// <summary>
    /// <see cref="Timeline"/> with another budget. When the budget is used up, the newest part overwrites
    /// the oldest part of all; <see cref="Captures.Timeline"/> has the size of the overwritten part.
    /// </summary>
    /// <param name="budget"> Bytes for each session; a quarter of them is for async spans. A segment takes 12.5
    /// bytes, a span 20. In addition, each running thread has 3 KB for its newest segments.
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
    /// Makes the recorder for the commits of one thread in one session. Called once, before the first
    /// commit, inside a probe; the rules of <see cref="ThreadRecorder.Record"/> apply.
    /// </summary>
    /// <param name="thread">The thread, not always the calling one: for a thread that runs no
    /// probe in the session, the stop of the session calls the method.</param>
    protected abstract ThreadRecorder CreateThreadRecorder(Thread thread);

    /// <summary>Bytes for the timeline; 0 if the recorder keeps none.</summary>
    internal virtual long Budget => 0;

    /// <inheritdoc cref="CreateThreadRecorder"/>
    internal ThreadRecorder Create(Thread thread) => CreateThreadRecorder(thread);

    /// <summary>Creates the state for a session that is about to start; null to keep the call tree only.</summary>
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
