namespace Weft;

/// <summary>A running recording of all threads of the process, made by <see cref="Profiler.Start(ProfilerOptions?)"/>.</summary>
/// <remarks>
/// Thread-safe; any thread may stop it. Sessions may follow, nest and overlap: each has its own beginning and its own account, and none sees another's.
/// </remarks>
public sealed class Session : IDisposable
{
    private const int EndedThreadsKept = 100;

    private readonly object _gate = new();
    private readonly List<ThreadLog> _ended = [];
    private readonly SessionOrigin _origin;
    private ThreadLog? _endedBefore;
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
            return _result ?? Take(Clock.Current.Now);
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
                Capture capture = Take(now);
                ActiveSessions.Remove(this);
                Volatile.Write(ref _result, capture);
                _ended.Clear();
                _endedBefore = null;
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
        if (!IsRunning)
        {
            return;
        }

        _ended.Add(log);
        if (_ended.Count > EndedThreadsKept)
        {
            _endedBefore ??= new ThreadLog(this, null, StartedAt);
            _endedBefore.Add(_ended[0]);
            _ended.RemoveAt(0);
        }
    }

    private Capture Take(Instant now)
    {
        List<ThreadLog> logs = ThreadRegistry.Read(stacks =>
        {
            var logs = new List<ThreadLog>(_ended);
            if (_endedBefore is not null)
            {
                logs.Insert(0, _endedBefore.Copy());
            }

            foreach (ThreadStack stack in stacks)
            {
                if (stack.Read(this, now) is { } log)
                {
                    logs.Add(log);
                }
            }

            return logs;
        });
        return CaptureBuilder.Build(this, _origin, now.Time - StartedAt.Time, logs);
    }
}
