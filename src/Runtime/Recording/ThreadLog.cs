namespace Weft;

/// <summary>What one session knows of one thread: a recorder, and the account of the time that belongs to no call path.</summary>
internal sealed class ThreadLog
{
    private readonly Instant _from;
    private readonly ThreadRecorder _recorder;

    /// <summary>Opens the log of a thread that takes part in a session from a moment on; nothing before it is charged.</summary>
    public ThreadLog(Session session, ThreadStack stack, Instant from)
        : this(session, stack, stack.IsThreadPool, from)
    {
    }

    /// <summary>Opens a log; one without a stack sums up those of threads that have ended.</summary>
    public ThreadLog(Session session, ThreadStack? stack, bool isThreadPool, Instant from)
        : this(session, stack, isThreadPool, from, session.Recorder.CreateThreadRecorder())
    {
    }

    private ThreadLog(Session session, ThreadStack? stack, bool isThreadPool, Instant from, ThreadRecorder recorder)
    {
        Session = session;
        Stack = stack;
        IsThreadPool = isThreadPool;
        _from = from;
        _recorder = recorder;
    }

    /// <summary>The session that the log belongs to.</summary>
    public Session Session { get; }

    /// <summary>The thread's stack; null for the log that sums up many ended threads.</summary>
    public ThreadStack? Stack { get; }

    /// <summary>Whether it is about a thread, or threads, of the pool.</summary>
    public bool IsThreadPool { get; }

    /// <summary>Logs that were added to this one.</summary>
    public int MergedCount { get; private set; }

    /// <summary>Time with no frame open, nanoseconds.</summary>
    public long Outside { get; private set; }

    /// <summary>Time in which the garbage collector had stopped the program, nanoseconds.</summary>
    public long GarbageCollection { get; private set; }

    /// <summary>Time that could not be charged to a call path, nanoseconds.</summary>
    public long NotCollected { get; private set; }

    /// <summary>Charges to call paths.</summary>
    public long SampleCount { get; private set; }

    /// <summary>Charges to stacks deeper than what is kept of them.</summary>
    public long TruncatedSampleCount { get; private set; }

    /// <summary>
    /// Charges the time between two readings, clipped to the thread's part in the session and less the pauses of the collector, to the frames that are open.
    /// </summary>
    public void Charge(ReadOnlySpan<int> frames, int depth, Instant since, Instant until)
    {
        long time = TimeLessPauses(since, until);
        if (time <= 0)
        {
            return;
        }

        if (frames.IsEmpty)
        {
            Outside += time;
            return;
        }

        try
        {
            _recorder.Record(frames, time);
            SampleCount++;
            TruncatedSampleCount += depth > frames.Length ? 1 : 0;
        }
        catch (OutOfMemoryException)
        {
            // Inside a probe, which never throws.
            NotCollected += time;
        }
    }

    /// <summary>
    /// Accounts for the time since the thread's last commit, on a copy and from another thread. With no frame open it is certain that none was since;
    /// otherwise the frames may be changing under the reader's eyes, and the time is only counted.
    /// </summary>
    public void ChargeFromOutside(int depth, Instant since, Instant until)
    {
        long time = TimeLessPauses(since, until);
        if (depth == 0)
        {
            Outside += time;
        }
        else
        {
            NotCollected += time;
        }
    }

    /// <summary>A copy that shares nothing. May be called while the thread commits; then its result is thrown away.</summary>
    public ThreadLog Copy() => new(Session, Stack, IsThreadPool, _from, _recorder.Copy())
    {
        Outside = Outside,
        GarbageCollection = GarbageCollection,
        NotCollected = NotCollected,
        SampleCount = SampleCount,
        TruncatedSampleCount = TruncatedSampleCount,
        MergedCount = MergedCount,
    };

    /// <summary>Adds the log of a thread that has ended.</summary>
    public void Add(ThreadLog ended)
    {
        _recorder.Add(ended._recorder);
        Outside += ended.Outside;
        GarbageCollection += ended.GarbageCollection;
        NotCollected += ended.NotCollected;
        SampleCount += ended.SampleCount;
        TruncatedSampleCount += ended.TruncatedSampleCount;
        MergedCount++;
    }

    /// <inheritdoc cref="ThreadRecorder.ToPaths"/>
    public CallPath[] ToPaths(Func<int, int> methodOf) => _recorder.ToPaths(methodOf);

    private long TimeLessPauses(Instant since, Instant until)
    {
        Instant from = Instant.Later(since, _from);
        long elapsed = Math.Min(until.Time, Session.StopsAt) - from.Time;
        if (elapsed <= 0)
        {
            return 0;
        }

        long paused = Math.Clamp(until.Paused - from.Paused, 0, elapsed);
        GarbageCollection += paused;
        return elapsed - paused;
    }
}
