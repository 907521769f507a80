namespace Weft;

/// <summary>A running recording of all threads of the process, made by <see cref="Profiler.Start(ProfilerOptions?)"/>.</summary>
/// <remarks>
/// Thread-safe; any thread may stop it. Sessions may follow, nest and overlap: each has its own beginning and its own account, and none sees another's.
/// </remarks>
public sealed class Session : IDisposable
{
    private const int EndedThreadsKept = 100;

    private readonly object _gate = new();
    private readonly SessionOrigin _origin;

    // Of threads that have ended: the latest, oldest first, and two sums of those before them. Under the lock of the registry.
    private readonly List<ThreadLog> _ended = [];
    private ThreadLog? _endedBefore;
    private ThreadLog? _endedInPoolBefore;
    private bool _isCollected;
    private long _stopsAt = long.MaxValue;
    private Capture? _result;

    internal Session(ProfilerOptions options, string program)
    {
        Interval = options.Interval.Ticks * (1_000_000 / TimeSpan.TicksPerMillisecond);
        Recorder = options.Recorder;
        _origin = new SessionOrigin(program);
        StartedAt = Clock.Current.Now;
        ActiveSessions.Add(this);
    }

    /// <summary>Whether the session still records.</summary>
    public bool IsRunning => Volatile.Read(ref _result) is null;

    internal long Interval { get; }

    internal Recorder Recorder { get; }

    internal Instant StartedAt { get; }

    internal long StopsAt => Volatile.Read(ref _stopsAt);

    /// <summary>
    /// What has been recorded so far, while the session goes on; after the stop, its result. Threads are not stopped. The calling thread's time is charged up to now;
    /// what other threads did since their last probe is shown as not yet collected. Costs a copy of the recorded trees.
    /// </summary>
    public Capture Snapshot()
    {
        lock (_gate)
        {
            return _result ?? Take(Clock.Current.Now, isLast: false);
        }
    }

    /// <summary>Ends the recording and returns its result; when called again, the same result.</summary>
    public Capture Stop()
    {
        lock (_gate)
        {
            if (_result is null)
            {
                Instant now = Clock.Current.Now;
                Volatile.Write(ref _stopsAt, now.Time);
                Capture capture = Take(now, isLast: true);
                ActiveSessions.Remove(this);
                Volatile.Write(ref _result, capture);
            }

            return _result;
        }
    }

    /// <summary>Stops the session if it still runs.</summary>
    public void Dispose() => Stop();

    /// <summary>
    /// Keeps the log of a thread that has ended: the latest ones each for themselves, those before them as one, so that memory does not grow with
    /// the number of threads that came and went. Called under the lock of the registry.
    /// </summary>
    internal void Retire(ThreadLog log)
    {
        if (_isCollected)
        {
            return;
        }

        _ended.Add(log);
        if (_ended.Count > EndedThreadsKept)
        {
            ThreadLog oldest = _ended[0];
            _ended.RemoveAt(0);
            SumOf(oldest).Add(oldest);
        }
    }

    private ThreadLog SumOf(ThreadLog log) => log.IsThreadPool
        ? _endedInPoolBefore ??= new ThreadLog(this, stack: null, isThreadPool: true, StartedAt)
        : _endedBefore ??= new ThreadLog(this, stack: null, isThreadPool: false, StartedAt);

    private Capture Take(Instant now, bool isLast)
    {
        List<ThreadLog> logs = ThreadRegistry.Read(stacks => Collect(stacks, now, isLast));

        // A thread that committed a tick after a snapshot began has been charged up to it.
        long end = isLast ? now.Time : Clock.Current.Now.Time;
        return CaptureBuilder.Build(this, _origin, end - StartedAt.Time, logs);
    }

    private List<ThreadLog> Collect(IReadOnlyList<ThreadStack> stacks, Instant now, bool isLast)
    {
        var logs = new List<ThreadLog>();
        AddCopy(_endedBefore);
        AddCopy(_endedInPoolBefore);
        logs.AddRange(_ended);
        foreach (ThreadStack stack in stacks)
        {
            if (stack.Read(this, now) is { } log)
            {
                logs.Add(log);
            }
        }

        if (isLast)
        {
            _isCollected = true;
            _ended.Clear();
            _endedBefore = _endedInPoolBefore = null;
        }

        return logs;

        void AddCopy(ThreadLog? sum)
        {
            if (sum is not null)
            {
                logs.Add(sum.Copy());
            }
        }
    }
}
