namespace Weft;

/// <summary>What one session knows of one thread: its call tree, the account of the time that belongs to no call path, and what else the recorder keeps.</summary>
internal sealed class ThreadLog
{
    // In intervals. So long a life misses no more than a hundredth by its end, while chance makes its ticks weigh a tenth too much or too little.
    private const int LongLife = 100;

    private readonly Instant _from;
    private readonly CallTree _tree;

    // Null if nothing is kept but the call tree.
    private readonly ThreadObserver? _observer;

    // What ticks weighed, in all and with no frame open, and the time that went by meanwhile.
    private long _weight;
    private long _weightOutside;
    private long _elapsed;

    // The weight of ticks that found the thread computing, in all; up to where its meter was read for it; and whether a frame was open at the last tick.
    private long _computing;
    private MeterReading _meter;
    private bool _isInside;
    private bool _hasUnknownStates;

    // What the last tick found: a node, or that no frame was open.
    private int _place = TimelineSegment.Outside;

    // The last charge, what it found, and the longest one.
    private Stretch _last;
    private Stretch _longest;
    private int _longestPlace;
    private long _longestCpu;

    // What is being counted, and, once the log is closed, what was. Null if the session counts nothing.
    private ThreadCounts? _counts;
    private CountedPaths? _counted;

    // The sum of those of threads that have ended.
    private CallCounts? _ended;

    /// <summary>Opens the log of a thread that takes part in a session from a moment on; nothing before it is charged.</summary>
    public ThreadLog(Session session, ThreadStack stack, Instant from, MeterReading meter)
        : this(session, stack, stack.IsThreadPool, from)
    {
        _counts = session.Count == CountOptions.None ? null : new ThreadCounts(stack.Counts);
        _meter = meter;
        ProcessorTime = meter.ProcessorTime == ThreadMeter.NotAvailable ? null : 0;
    }

    /// <summary>Opens a log; one without a stack sums up those of threads that have ended.</summary>
    public ThreadLog(Session session, ThreadStack? stack, bool isThreadPool, Instant from)
        : this(session, stack, isThreadPool, from, new CallTree(), session.Recording?.Observe(stack))
    {
    }

    private ThreadLog(Session session, ThreadStack? stack, bool isThreadPool, Instant from, CallTree tree, ThreadObserver? observer)
    {
        Session = session;
        Stack = stack;
        IsThreadPool = isThreadPool;
        _from = from;
        _tree = tree;
        _observer = observer;
    }

    /// <summary>The session that the log belongs to.</summary>
    public Session Session { get; }

    /// <summary>The thread's stack; null for the log that sums up many ended threads.</summary>
    public ThreadStack? Stack { get; }

    /// <summary>What else the session's recorder keeps of the thread; null if nothing.</summary>
    public ThreadObserver? Observer => _observer;

    /// <summary>Whether it is about a thread, or threads, of the pool.</summary>
    public bool IsThreadPool { get; }

    /// <summary>Logs that were added to this one.</summary>
    public int MergedCount { get; private set; }

    /// <summary>Time with no frame open, nanoseconds.</summary>
    public long Outside => _elapsed - ToTime(_weight - _weightOutside);

    /// <summary>Time in which the garbage collector had stopped the program, nanoseconds.</summary>
    public long GarbageCollection { get; private set; }

    /// <summary>Time that could not be charged to a call path, nanoseconds.</summary>
    public long NotCollected { get; private set; }

    /// <summary>User and kernel time of the thread since it takes part, nanoseconds; null if the system does not tell.</summary>
    public long? ProcessorTime { get; private set; } = 0;

    /// <summary>Bytes that the thread has allocated; null if the session does not count them. For closed counts.</summary>
    public long? Allocated => (Session.Count & CountOptions.Allocations) != 0 ? _counted?.Allocated : null;

    /// <summary>Up to when the thread has charged itself, by the clock: what was charged later was read from outside.</summary>
    public long LastProbe { get; private set; }

    /// <summary>Charges to call paths.</summary>
    public long SampleCount { get; private set; }

    /// <summary>Charges to stacks deeper than what is kept of them.</summary>
    public long TruncatedSampleCount { get; private set; }

    /// <summary>
    /// Charges the frames that are open with what the ticks between two readings weigh. Counts the time between them that belongs to the thread's part in the session,
    /// less the pauses of the collector.
    /// </summary>
    public void Charge(ReadOnlySpan<int> frames, int depth, Instant since, Instant until, Computing computing)
    {
        ChargeComputing(computing.Before);
        Stretch stretch = Measure(since, until);
        LastProbe = Math.Max(LastProbe, until.Time);
        _last = default;
        if (stretch.Weight > 0 && !TryRecord(frames, depth, stretch.Weight))
        {
            NotCollected += stretch.Time;
            Observe(TimelineSegment.NotCollected, stretch);
            return;
        }

        _last = stretch;
        Count(frames.IsEmpty, stretch.Weight, stretch.Time);
        Observe(_place, stretch);
        ChargeComputing(computing.Now);
    }

    /// <summary>The same for frames that are read from outside: the thread itself has run no probe since.</summary>
    public void ChargeOpen(ReadOnlySpan<int> frames, int depth, Instant since, Instant until, Computing computing)
    {
        Charge(frames, depth, since, until, computing);
        LastProbe = since.Time;
    }

    /// <summary>
    /// Counts the time between two readings in which no tick came, with frames that are not known: it goes to where the thread's ticks fell, and to nobody if there were none.
    /// </summary>
    public void Extend(Instant since, Instant until, Computing computing)
    {
        ChargeComputing(computing.Before);
        Stretch stretch = Measure(since, until) with { Weight = 0 };
        LastProbe = until.Time;
        _last = default;
        if (_weight > 0)
        {
            Count(isOutside: false, 0, stretch.Time);
            Observe(_place, stretch);
        }
        else
        {
            NotCollected += stretch.Time;
            Observe(TimelineSegment.NotCollected, stretch);
        }
    }

    /// <summary>Counts the processor time up to a reading of the thread's clock, which follows the last charge.</summary>
    public void ReadProcessorTime(long reading)
    {
        if (_last.Weight > 0 && _last.Time > _longest.Time && ProcessorTime is not null && reading != ThreadMeter.NotAvailable)
        {
            (_longest, _longestPlace, _longestCpu) = (_last, _place, Math.Max(0, reading - _meter.ProcessorTime));
        }

        if (ProcessorTime is { } before && reading > _meter.ProcessorTime)
        {
            ProcessorTime = before + reading - _meter.ProcessorTime;
            _meter = _meter with { ProcessorTime = reading };
        }
    }

    /// <summary>A copy that shares nothing. May be called while the thread commits; then its result is thrown away.</summary>
    public ThreadLog Copy() => new(Session, Stack, IsThreadPool, _from, _tree.Copy(), _observer?.Copy())
    {
        _weight = _weight,
        _weightOutside = _weightOutside,
        _elapsed = _elapsed,
        _computing = _computing,
        _meter = _meter,
        _isInside = _isInside,
        _place = _place,
        _last = _last,
        _longest = _longest,
        _longestPlace = _longestPlace,
        _longestCpu = _longestCpu,
        LastProbe = LastProbe,
        ProcessorTime = ProcessorTime,
        _hasUnknownStates = _hasUnknownStates,
        GarbageCollection = GarbageCollection,
        NotCollected = NotCollected,
        SampleCount = SampleCount,
        TruncatedSampleCount = TruncatedSampleCount,
        MergedCount = MergedCount,
        _counts = _counts,
        _counted = _counted,
    };

    /// <summary>Leaves the counts at what they are now. Any thread.</summary>
    public void CloseCounts()
    {
        _counted = _counts?.Read() ?? _counted;
        _counts = null;
    }

    /// <summary>Leaves the time of a short thread at what its ticks weigh. Called once it has ended.</summary>
    /// <remarks>
    /// When it ended is not known, only when its last tick was. The time up to there is a third of that of a thread that lives for a millisecond, and nearly nothing of one that lives
    /// for less, next to threads that stay and are charged in full. What ticks weigh is right on average, however short the thread.
    /// </remarks>
    public void End()
    {
        if (_elapsed < LongLife * Session.Interval)
        {
            _elapsed = _weight;
        }

        _observer?.End();
        CloseCounts();
    }

    /// <summary>Adds the log of a thread that has ended.</summary>
    public void Add(ThreadLog ended)
    {
        _tree.Add(ended._tree);
        if (ended._observer is { } observer)
        {
            _observer?.Add(observer);
        }

        _weight += ended._weight;
        _weightOutside += ended._weightOutside;
        _elapsed += ended._elapsed;
        _computing += ended._computing;
        LastProbe = Math.Max(LastProbe, ended.LastProbe);
        ProcessorTime += ended.ProcessorTime;
        _hasUnknownStates |= ended.HasUnknownStates;
        GarbageCollection += ended.GarbageCollection;
        NotCollected += ended.NotCollected;
        SampleCount += ended.SampleCount;
        TruncatedSampleCount += ended.TruncatedSampleCount;
        MergedCount++;
        if (ended._counted is { } counted)
        {
            _ended ??= new CallCounts();
            _counts ??= new ThreadCounts(_ended);
            _ended.Add(counted);
        }
    }

    /// <summary>The longest time without a probe; null if it is not known.</summary>
    /// <param name="paths">What <see cref="ToPaths"/> returned.</param>
    public LongestStretch? ToLongest(CallPath[] paths)
    {
        if (_longest.Weight == 0)
        {
            return null;
        }

        long origin = Session.StartedAt.Time;
        long most = _longestPlace < 0 ? Outside : paths[_longestPlace].Self;
        return new LongestStretch(
            _longestPlace, _longest.From - origin, _longest.Until - origin, Math.Min(ToTime(_longest.Weight), most), _longestCpu);
    }

    /// <inheritdoc cref="CallTree.ToPaths"/>
    /// <remarks>
    /// Weights become time: their sum differs by chance from the time that went by, by some 3 % after a second and 0.05 % after an hour, and a report has to add up.
    /// </remarks>
    public CallPath[] ToPaths(Func<int, int> methodOf)
    {
        CallPath[] paths = _tree.ToPaths(methodOf);
        long before = 0;
        long computingBefore = 0;
        for (int i = 0; i < paths.Length; i++)
        {
            long upToHere = before + paths[i].Self;
            long computingUpToHere = computingBefore + paths[i].Cpu.GetValueOrDefault();
            paths[i] = paths[i] with
            {
                Self = ToTime(upToHere) - ToTime(before),
                Cpu = ToProcessorTime(computingUpToHere) - ToProcessorTime(computingBefore),
            };
            (before, computingBefore) = (upToHere, computingUpToHere);
        }

        return _counted is null ? paths : CountedRows.Merge(paths, _counted, Session.Count, ToProcessorTime(0), methodOf);
    }

    private bool HasUnknownStates => _hasUnknownStates || Stack is { Meter.TellsState: false };

    private bool TryRecord(ReadOnlySpan<int> frames, int depth, long weight)
    {
        _isInside = false;
        if (frames.IsEmpty)
        {
            _place = TimelineSegment.Outside;
            return true;
        }

        try
        {
            _tree.Record(frames, weight);
            _place = _tree.Charged;
            SampleCount++;
            TruncatedSampleCount += depth > frames.Length ? 1 : 0;
            return _isInside = true;
        }
        catch (OutOfMemoryException)
        {
            // Inside a probe, which never throws.
            return false;
        }
    }

    /// <summary>Charges what is not charged yet of the weight up to a point to the stack that was charged last.</summary>
    private void ChargeComputing(long upTo)
    {
        long weight = upTo - _meter.Computing;
        if (weight > 0)
        {
            _meter = _meter with { Computing = upTo };
            _computing += weight;
            if (_isInside)
            {
                _tree.RecordComputing(weight);
            }
        }
    }

    /// <summary>What ticks weigh and the time that went by, both from the later of the two beginnings to the earlier of the two ends.</summary>
    private Stretch Measure(Instant since, Instant until)
    {
        Instant stop = Session.StopsAt;
        Instant from = Instant.Later(since, _from);
        long end = Math.Min(until.Time, stop.Time);
        long elapsed = end - from.Time;
        if (elapsed <= 0)
        {
            return default;
        }

        long paused = Math.Clamp(Math.Min(until.Paused, stop.Paused) - from.Paused, 0, elapsed);
        GarbageCollection += paused;
        long weight = Math.Max(0, Math.Min(until.Weight, stop.Weight) - from.Weight);

        // Before the first tick there is only the time itself to go by.
        return new Stretch(from.Time, end, paused, _weight + weight > 0 ? weight : elapsed - paused);
    }

    private void Observe(int place, in Stretch stretch)
    {
        if (_observer is not null && stretch.Until > stretch.From)
        {
            _observer.Charge(_tree, place, stretch);
        }
    }

    private void Count(bool isOutside, long weight, long time)
    {
        _weight += weight;
        _weightOutside += isOutside ? weight : 0;
        _elapsed += time;
    }

    /// <summary>The processor time that belongs to a part of the weight that found the thread computing; null if the system does not tell.</summary>
    private long? ToProcessorTime(long computing) =>
        ProcessorTime is not { } time || HasUnknownStates ? null
        : computing == 0 ? 0
        : (long)((Int128)computing * time / _computing);

    private long ToTime(long weight) => _weight == _elapsed ? weight : (long)((Int128)weight * _elapsed / _weight);
}
