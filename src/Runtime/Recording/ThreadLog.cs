namespace Weft;

/// <summary>The data of one session about one thread: its call tree, its time,
/// processor time and counts, and further data of the recorder.</summary>
internal sealed class ThreadLog
{
    private readonly RecordedTree _tree;
    private TimeAccount _time;
    private StretchAccount _stretches;
    private ProcessorAccount _processor;
    private CountAccount _counts;

    // The result of the last tick: a node, or the number for no open frame; and whether the node was charged.
    private int _place = TimelineSegment.Outside;
    private bool _isInside;

    /// <summary>Opens the log of a thread that joins a session at a moment;
    /// nothing before it is charged.</summary>
    /// <param name="session">The session.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="counts">The counts of the thread; null if it counts nothing.</param>
    /// <param name="from">The moment.</param>
    /// <param name="meter">The thread's meter readings at that moment.</param>
    public ThreadLog(SessionRecord session, ThreadFacts thread, CallCounts? counts, Instant from, MeterReading meter)
        : this(session, thread, thread.IsThreadPool, new RecordedTree(), session.Recording?.Observe(thread))
    {
        _time = new TimeAccount(from);
        _processor = new ProcessorAccount(meter);
        _counts = new CountAccount(session.Counts, counts);
    }

    /// <summary>Opens a log that sums the logs of threads that have ended.</summary>
    public ThreadLog(SessionRecord session, bool isThreadPool)
        : this(session, null, isThreadPool, new RecordedTree(), session.Recording?.Observe(null))
    {
        _time = new TimeAccount(session.Bounds.StartedAt);
        _processor = ProcessorAccount.Empty;
    }

    private ThreadLog(SessionRecord session, ThreadFacts? thread, bool isThreadPool, RecordedTree tree,
        ThreadObserver? observer)
    {
        Session = session;
        Thread = thread;
        IsThreadPool = isThreadPool;
        Observer = observer;
        _tree = tree;
    }

    /// <summary>The session that the log belongs to.</summary>
    public SessionRecord Session { get; }

    /// <summary>The thread; null for the log that sums up many ended threads.</summary>
    public ThreadFacts? Thread { get; }

    /// <summary>Whether it is about a thread, or threads, of the pool.</summary>
    public bool IsThreadPool { get; }

    /// <summary>Further data of the session's recorder about the thread; null if there is none.</summary>
    public ThreadObserver? Observer { get; }

    /// <summary>Logs that were added to this one.</summary>
    public int MergedCount { get; private set; }

    /// <summary>The time of the thread.</summary>
    public TimeAccount Time => _time;

    /// <inheritdoc cref="ProcessorAccount.Time"/>
    public long? ProcessorTime => _processor.Time;

    /// <summary>Bytes that the thread has allocated; null if the session does
    /// not count them. For closed counts.</summary>
    public long? Allocated => (Session.Counts & CountOptions.Allocations) != 0 ? _counts.Closed?.Allocated : null;

    /// <inheritdoc cref="StretchAccount.LastProbe"/>
    public long LastProbe => _stretches.LastProbe;

    /// <summary>Charges to call paths.</summary>
    public long SampleCount { get; private set; }

    /// <summary>Charges to stacks that were deeper than Weft keeps.</summary>
    public long TruncatedSampleCount { get; private set; }

    /// <summary>
    /// Charges the open frames with the weight of the ticks between two readings. Counts the time between
    /// them that belongs to the thread's part in the session, less the pauses of the collector.
    /// </summary>
    public void Charge(ReadOnlySpan<Slot> frames, int depth, Instant since, Instant until, Computing computing)
    {
        _processor.Charge(_tree, _isInside, computing.Before);
        Stretch stretch = _time.Measure(since, until, Session.Bounds.StopsAt);
        _stretches.Probe(until.Time);
        if (stretch.Weight > 0 && !TryRecord(frames, depth, stretch.Weight))
        {
            ChargeNobody(stretch);
            return;
        }

        _stretches.Charge(stretch);
        _time.Charge(stretch, isOutside: frames.IsEmpty);
        Observe(_place, stretch);
        _processor.Charge(_tree, _isInside, computing.Now);
    }

    /// <summary>The same for frames read from outside: the thread itself has run no probe since.</summary>
    public void ChargeOpen(ReadOnlySpan<Slot> frames, int depth, Instant since, Instant until, Computing computing)
    {
        Charge(frames, depth, since, until, computing);
        _stretches.IsOpenSince(since.Time);
    }

    /// <summary>
    /// Counts the time between two readings in which no tick came and the frames are not known: it
    /// is charged where the thread's ticks fell, and stays unattributed if there were no ticks.
    /// </summary>
    public void Extend(Instant since, Instant until, Computing computing)
    {
        _processor.Charge(_tree, _isInside, computing.Before);
        Stretch stretch = _time.Measure(since, until, Session.Bounds.StopsAt) with { Weight = 0 };
        _stretches.Probe(until.Time);
        if (!_time.HasTicks)
        {
            ChargeNobody(stretch);
            return;
        }

        _time.Charge(stretch, isOutside: false);
        Observe(_place, stretch);
    }

    /// <summary>Counts the processor time up to a reading of the thread's
    /// clock, which follows the last charge.</summary>
    public void ReadProcessorTime(long reading) => _stretches.Compare(_place, _processor.Read(reading));

    /// <inheritdoc cref="CountAccount.Close"/>
    public void CloseCounts() => _counts.Close();

    /// <summary>A copy that shares nothing. May be called while the thread
    /// commits; then the caller discards the result.</summary>
    public ThreadLog Copy() => new(Session, Thread, IsThreadPool, _tree.Copy(), Observer?.Copy())
    {
        _time = _time,
        _processor = _processor,
        _counts = _counts.Copy(),
        _place = _place,
        _stretches = _stretches,
        _isInside = _isInside,
        SampleCount = SampleCount,
        TruncatedSampleCount = TruncatedSampleCount,
        MergedCount = MergedCount,
    };

    /// <summary>Called once the thread has ended.</summary>
    public void End()
    {
        _time.End(Session.Bounds.Interval);
        Observer?.End();
        CloseCounts();
    }

    /// <summary>Adds the log of a thread that has ended.</summary>
    public void Add(ThreadLog ended)
    {
        _tree.Add(ended._tree);
        if (ended.Observer is { } observer)
        {
            Observer?.Add(observer);
        }

        _time.Add(ended._time);
        _stretches.Add(ended._stretches);
        _processor.Add(ended._processor, ended.Thread);
        _counts.Add(ended._counts);
        SampleCount += ended.SampleCount;
        TruncatedSampleCount += ended.TruncatedSampleCount;
        MergedCount++;
    }

    /// <inheritdoc cref="StretchAccount.ToLongest"/>
    /// <param name="paths">The result of <see cref="ToPaths"/>.</param>
    public LongestStretch? ToLongest(CallPath[] paths) =>
        _stretches.ToLongest(Session.Bounds.StartedAt.Time, _time, paths);

    /// <summary>The call paths, parents first, with time and processor time
    /// scaled from their weights, and with their counts.</summary>
    /// <param name="methodOf">Index of the method with an id.</param>
    public CallPath[] ToPaths(Func<FrameId, int> methodOf)
    {
        var paths = new CallPath[_tree.Count];

        // Differences of rounded sums, so that the paths add up.
        long weight = 0;
        long computing = 0;
        for (int i = 0; i < paths.Length; i++)
        {
            ref readonly RecordedTree.Node node = ref _tree[new NodeIndex(i)];
            long self = _time.ToTime(weight + node.Weight) - _time.ToTime(weight);
            long? cpu = ToProcessorTime(computing + node.Computing) - ToProcessorTime(computing);
            paths[i] = new CallPath(node.Parent.Value, methodOf(node.Frame), self, node.SampleCount) { Cpu = cpu };
            weight += node.Weight;
            computing += node.Computing;
        }

        return _counts.Closed is { } counted
            ? CountedRows.Merge(paths, counted, Session.Counts, ToProcessorTime(0), methodOf) : paths;
    }

    private bool TryRecord(ReadOnlySpan<Slot> frames, int depth, long weight)
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
            _place = _tree.Charged.Value;
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

    private void ChargeNobody(in Stretch stretch)
    {
        _time.ChargeNobody(stretch);
        Observe(TimelineSegment.Unattributed, stretch);
    }

    private void Observe(int place, in Stretch stretch)
    {
        if (Observer is not null && stretch.Until > stretch.From)
        {
            Observer.Charge(_tree, place, stretch);
        }
    }

    private long? ToProcessorTime(long computing) => _processor.ToTime(computing, Thread);
}
