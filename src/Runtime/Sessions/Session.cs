namespace Weft;

/// <summary>A running recording of all threads of the process, made by
/// <see cref="Profiler.Start(ProfilerOptions?)"/>.</summary>
/// <remarks>
/// Thread-safe; any thread may stop it. Sessions may follow, nest and overlap:
/// each has its own start and its own data, and cannot see the data of another.
/// </remarks>
public sealed class Session : IDisposable
{
    private static readonly Func<TickWatcher> s_watch = static () => new ThreadLooks();

    private readonly object _gate = new();
    private readonly string _recorder;
    private readonly SessionOrigin _origin;
    private readonly SessionRecord _record;
    private readonly SessionWaits _waits;
    private Capture? _result;

    private Session(ProfilerOptions options, string program)
    {
        _recorder = options.Recorder.Name;
        _origin = new SessionOrigin(program);

        // Reads the meters before the clock, so that no processor time of the session is missed.
        MeterAtStart[] meters = ThreadRegistry.Read(ReadMeters);
        var bounds = new SessionBounds(Clock.Current.Now,
            options.Interval.Ticks * (1_000_000 / TimeSpan.TicksPerMillisecond));

        // The recording first, because threads use it as soon as they notice the
        // session; the waits last, because their clock may stand still until then.
        _record = new SessionRecord(bounds, options.Count, options.Recorder.Begin(bounds), meters);
        _record.Recording?.Start();
        ActiveSessions.Add(_record, s_watch);
        _waits = new SessionWaits(isAlone: ActiveSessions.Current.Length == 1);
    }

    /// <summary>Whether the session still records.</summary>
    public bool IsRunning => Volatile.Read(ref _result) is null;

    /// <summary>
    /// A capture up to now, while the session continues; after the stop, its result. No thread is stopped.
    /// All threads, including blocked ones, are charged up to now, each at the frames that were open at
    /// the ticks. Costs a copy of the recorded trees, and a commit on every running thread.
    /// </summary>
    public Capture Snapshot()
    {
        lock (_gate)
        {
            if (_result is not null)
            {
                return _result;
            }

            using OwnAllocations own = OwnAllocations.Begin();
            return Take(isLast: false);
        }
    }

    /// <summary>Ends the recording and returns its result; when called again, the same result.</summary>
    public Capture Stop()
    {
        lock (_gate)
        {
            if (_result is null)
            {
                using OwnAllocations own = OwnAllocations.Begin();
                Capture capture = Take(isLast: true);
                ActiveSessions.Remove(_record, s_watch);
                Volatile.Write(ref _result, capture);
            }

            return _result;
        }
    }

    /// <summary>Stops the session if it still runs.</summary>
    public void Dispose() => Stop();

    /// <summary>Starts a session.</summary>
    /// <param name="options">How it records.</param>
    /// <param name="program">Name of the program; null to ask the system for it.</param>
    internal static Session Start(ProfilerOptions options, string? program = null)
    {
        Session session;

        // Another session may count already, and the system returns the program's name as a new string each time.
        using (OwnAllocations.Begin())
        {
            session = new Session(options, program ?? AppDomain.CurrentDomain.FriendlyName);
        }

        if (options.Count != CountOptions.None)
        {
            Probe.Attached?.NoticeStart();
        }

        return session;
    }

    private static MeterAtStart[] ReadMeters(IReadOnlyList<ThreadStack> stacks)
    {
        var meters = new List<MeterAtStart>();
        foreach (ThreadStack stack in stacks)
        {
            if (stack.Depth > 0)
            {
                meters.Add(new MeterAtStart(stack.Facts, stack.Computing.ReadMeter()));
            }
        }

        return [.. meters];
    }

    private Capture Take(bool isLast)
    {
        RecorderState? recording = _record.Recording;
        recording?.CatchUp();
        recording?.BeginCapture();
        try
        {
            return TakeNow(isLast);
        }
        finally
        {
            recording?.EndCapture(isLast);
        }
    }

    private Capture TakeNow(bool isLast)
    {
        // Reads the waits before the duration, so that they lie within it.
        long[] waits = _waits.Read();
        SessionBounds bounds = _record.Bounds;
        Tick end = isLast ? CaptureEnd.Publish(end => bounds.Stop(end.Instant)) : CaptureEnd.Publish();
        SpanReading? spans = _record.Recording?.ReadSpans(end.Instant.Time);
        List<ThreadLog> logs = ThreadRegistry.Read(stacks => Collect(stacks, end, isLast));
        if (isLast)
        {
            _record.Recording?.Stop(logs);
        }

        // A thread that committed a tick after a snapshot began has been charged up to it.
        long endTime = isLast ? end.Instant.Time : Clock.Current.Now.Time;
        CaptureHeader header = _origin.ToHeader(_record, _recorder, endTime - bounds.StartedAt.Time);
        return CaptureBuilder.Build(_record, header, logs, _waits, waits, spans);
    }

    private List<ThreadLog> Collect(IReadOnlyList<ThreadStack> stacks, Tick end, bool isLast)
    {
        List<ThreadLog> logs = _record.Ended.Read();
        foreach (ThreadStack stack in stacks)
        {
            if (stack.Read(_record, end) is { } log)
            {
                logs.Add(log);
            }
        }

        if (isLast)
        {
            _record.Ended.Close();
        }

        return logs;
    }
}
