namespace Weft;

/// <summary>The commits of one thread: the time up to which it has charged, the logs
/// charged, and a way for other threads to read both together with its stack.</summary>
/// <remarks>
/// The thread alone writes, between <see cref="Begin"/> and <see cref="End"/>, and never waits. A
/// reader on another thread sees the version change and reads again. docs/snapshots.md explains why
/// the result is right; tests/Runtime/Interleavings has a model of each access.
/// </remarks>
internal sealed class ThreadCommits
{
    private const int AttemptsBetweenTicks = 8;

    private readonly ThreadStack _stack;
    private Instant _seen;
    private long _tick;
    private int _version;

    /// <summary>Begins with the running sessions.</summary>
    public ThreadCommits(ThreadStack stack)
    {
        _stack = stack;

        // Reads the tick first: a session that starts in between repeats it, and the next probe notices.
        _tick = Volatile.Read(ref PublishedTick.Number);
        Sessions = ActiveSessions.Current;
        _seen = Sessions.Length > 0 ? Clock.Current.Now : default;
    }

    /// <summary>Number of the tick that was committed last. Any thread.</summary>
    public long Tick => Volatile.Read(ref _tick);

    /// <summary>The time up to which the logs are charged. For the owning thread.</summary>
    public Instant Seen => _seen;

    /// <summary>The sessions that the thread has noticed.</summary>
    public SessionRecord[] Sessions { get; private set; }

    /// <summary>Their logs of the thread. Stable once the thread has ended.</summary>
    public ThreadLog[] Logs { get; private set; } = [];

    /// <summary>Whether the thread is committing now. For the owning thread.</summary>
    public bool IsUnderWay => IsCommit(_version);

    /// <summary>Called before logs change. <see cref="End"/> has to follow.</summary>
    public void Begin()
    {
        // Odd while the logs change: a reader on another thread tries again. No later change
        // may become visible before this one: a full fence, once a millisecond.
        _version++;
        Interlocked.MemoryBarrier();
    }

    /// <summary>Switches to another set of sessions.</summary>
    public void Follow(SessionRecord[] sessions, ThreadLog[] logs)
    {
        Logs = logs;
        Sessions = sessions;
    }

    /// <summary>The logs are charged up to a tick.</summary>
    public void End(Tick tick)
    {
        _seen = Instant.Later(_seen, tick.Instant);
        _tick = tick.Number;
        Volatile.Write(ref _version, _version + 1);
    }

    /// <summary>Reads log and stack as they were together at one moment. Any thread.</summary>
    /// <param name="session">The session of the log.</param>
    /// <param name="number">The tick at which a capture ends.</param>
    public StackReading Read(SessionRecord session, long number)
    {
        for (int attempt = 0; attempt < AttemptsBetweenTicks; attempt++)
        {
            if (TryRead(session, number) is { } reading)
            {
                return reading;
            }
        }

        // The log is so large that the thread keeps committing while it is
        // copied. Without ticks the thread commits at most once more.
        StackReading? last = null;
        TickLog.Hold(() =>
        {
            do
            {
                last = TryRead(session, number);
            }
            while (last is null);
        });
        return last.GetValueOrDefault();
    }

    /// <summary>Whether a version says that the thread is committing.</summary>
    private static bool IsCommit(int version) => (version & 1) != 0;

    /// <summary>Null if the thread has committed during the reading. Waits while the
    /// thread commits, which it does without waiting.</summary>
    private StackReading? TryRead(SessionRecord session, long number)
    {
        var patience = new SpinWait();
        int version = Volatile.Read(ref _version);
        while (IsCommit(version))
        {
            if (_stack.Facts.Thread == Thread.CurrentThread)
            {
                // A recorder that takes a capture would wait for itself.
                return default(StackReading);
            }

            patience.SpinOnce();
            version = Volatile.Read(ref _version);
        }

        StackReading reading = ReadOnce(session, number);

        // All reads come before this comparison: a thread that has committed since
        // has written a new version before it changed anything.
        Interlocked.MemoryBarrier();
        return _version == version ? reading : null;
    }

    private StackReading ReadOnce(SessionRecord session, long number)
    {
        ThreadLog? log = Array.Find(Logs, log => log.Session == session)?.Copy();
        Instant seen = _seen;
        Computing computing = _stack.Computing.StatesSoFar();
        if (_tick >= number)
        {
            return new StackReading(log, seen, 0, null, computing);
        }

        Slot[] slots = _stack.CopySlots(out int depth);
        return new StackReading(log, seen, depth, slots, computing);
    }
}
