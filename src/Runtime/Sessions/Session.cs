using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>A running recording of all threads of the process, made by <see cref="Profiler.Start(ProfilerOptions?)"/>.</summary>
/// <remarks>
/// Thread-safe; any thread may stop it. Sessions may follow, nest and overlap: each has its own beginning and its own account, and none sees another's.
/// </remarks>
public sealed class Session : IDisposable
{
    private const int EndedThreadsKept = 100;

    private static readonly StrongBox<Instant> s_never = new(new Instant(long.MaxValue, long.MaxValue, long.MaxValue));

    private readonly object _gate = new();
    private readonly SessionOrigin _origin;
    private readonly MeterAtStartOf[] _metersAtStart;
    private readonly SessionWaits _waits;

    // Of threads that have ended: the latest, oldest first, and two sums of those before them. Under the lock of the registry.
    private readonly List<ThreadLog> _ended = [];
    private ThreadLog? _endedBefore;
    private ThreadLog? _endedInPoolBefore;
    private bool _isCollected;
    private StrongBox<Instant> _stopsAt = s_never;
    private Capture? _result;

    internal Session(ProfilerOptions options, string program)
    {
        Interval = options.Interval.Ticks * (1_000_000 / TimeSpan.TicksPerMillisecond);
        Recorder = options.Recorder;
        Count = options.Count;
        _origin = new SessionOrigin(program);
        _metersAtStart = ThreadRegistry.Read(ReadMeters);
        Recording = Recorder.Begin(this);
        StartedAt = Clock.Current.Now;
        Recording?.Start();
        ActiveSessions.Add(this);
        _waits = new SessionWaits(isAlone: ActiveSessions.Current.Length == 1);
        Probe.Attached?.LeaveOutAllocations();
        if (Count != CountOptions.None)
        {
            Probe.Attached?.NoticeStart();
        }
    }

    /// <summary>Whether the session still records.</summary>
    public bool IsRunning => Volatile.Read(ref _result) is null;

    internal long Interval { get; }

    internal Recorder Recorder { get; }

    /// <summary>What the recorder keeps besides the call tree; null if nothing.</summary>
    internal Recording? Recording { get; }

    internal CountOptions Count { get; }

    internal Instant StartedAt { get; }

    /// <summary>The end of what is charged, beyond all readings while the session runs.</summary>
    internal Instant StopsAt => Volatile.Read(ref _stopsAt).Value;

    /// <summary>Whether that end is known.</summary>
    internal bool IsStopping => Volatile.Read(ref _stopsAt) != s_never;

    /// <summary>
    /// What has been recorded so far, while the session goes on; after the stop, its result. No thread is stopped. All are charged up to now, each at the frames that
    /// were open at the ticks, those included that have been blocked since. Costs a copy of the recorded trees, and every running thread a commit.
    /// </summary>
    public Capture Snapshot()
    {
        lock (_gate)
        {
            if (_result is not null)
            {
                return _result;
            }

            // What the calling thread has allocated until now belongs to its frames, what a capture takes to nobody.
            Probe.Attached?.Count();
            Capture capture = Take(isLast: false);
            Probe.Attached?.LeaveOutAllocations();
            return capture;
        }
    }

    /// <summary>Ends the recording and returns its result; when called again, the same result.</summary>
    public Capture Stop()
    {
        lock (_gate)
        {
            if (_result is null)
            {
                Probe.Attached?.Count();
                Capture capture = Take(isLast: true);
                ActiveSessions.Remove(this);
                Volatile.Write(ref _result, capture);
                Probe.Attached?.LeaveOutAllocations();
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

        log.End();
        if (log.Observer is { } observer)
        {
            Recording?.Retire(observer);
        }

        _ended.Add(log);
        if (_ended.Count > EndedThreadsKept)
        {
            ThreadLog oldest = _ended[0];
            _ended.RemoveAt(0);
            SumOf(oldest).Add(oldest);
        }
    }

    /// <summary>Where the meter of a thread with open frames stood when the session started.</summary>
    internal MeterReading MeterAtStart(ThreadStack stack)
    {
        int found = Array.FindIndex(_metersAtStart, meter => meter.Stack == stack);
        return found < 0 ? stack.ReadMeter() : _metersAtStart[found].Reading;
    }

    // A thread that runs no probe for a while at the start has computed all the same.
    private static MeterAtStartOf[] ReadMeters(IReadOnlyList<ThreadStack> stacks)
    {
        var meters = new List<MeterAtStartOf>();
        foreach (ThreadStack stack in stacks)
        {
            if (stack.Depth > 0)
            {
                meters.Add(new MeterAtStartOf(stack, stack.ReadMeter()));
            }
        }

        return [.. meters];
    }

    private ThreadLog SumOf(ThreadLog log) => log.IsThreadPool
        ? _endedInPoolBefore ??= new ThreadLog(this, stack: null, isThreadPool: true, StartedAt)
        : _endedBefore ??= new ThreadLog(this, stack: null, isThreadPool: false, StartedAt);

    private Capture Take(bool isLast)
    {
        Recording?.CatchUp();
        Recording?.BeginCapture();
        try
        {
            return TakeNow(isLast);
        }
        finally
        {
            Recording?.EndCapture(isLast);
        }
    }

    private Capture TakeNow(bool isLast)
    {
        // First: what waited so far waited within the duration.
        long[] waits = _waits.Read();
        Tick end = isLast ? CaptureEnd.Publish(end => Volatile.Write(ref _stopsAt, new StrongBox<Instant>(end.Instant))) : CaptureEnd.Publish();
        SpanReading? spans = Recording?.ReadSpans(end.Instant.Time);
        List<ThreadLog> logs = ThreadRegistry.Read(stacks => Collect(stacks, end, isLast));
        if (isLast)
        {
            Recording?.Stop(logs);
        }

        // A thread that committed a tick after a snapshot began has been charged up to it.
        long endTime = isLast ? end.Instant.Time : Clock.Current.Now.Time;
        return CaptureBuilder.Build(this, _origin, endTime - StartedAt.Time, logs, _waits, waits, spans);
    }

    private List<ThreadLog> Collect(IReadOnlyList<ThreadStack> stacks, Tick end, bool isLast)
    {
        var logs = new List<ThreadLog>();
        AddCopy(_endedBefore);
        AddCopy(_endedInPoolBefore);
        logs.AddRange(_ended);
        foreach (ThreadStack stack in stacks)
        {
            if (stack.Read(this, end) is { } log)
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
                ThreadLog copy = sum.Copy();
                copy.CloseCounts();
                logs.Add(copy);
            }
        }
    }

    // A class: generic code over value types is made anew for each under NativeAOT.
    private sealed class MeterAtStartOf(ThreadStack stack, MeterReading reading)
    {
        public ThreadStack Stack => stack;

        public MeterReading Reading => reading;
    }
}
