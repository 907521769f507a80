namespace Weft;

/// <summary>When one thread ran its last probe in a session, and the longest time in which it ran none.</summary>
/// <remarks>A struct, so that a copy of the log copies it as a whole.</remarks>
internal struct StretchAccount
{
    // What was charged last, and the most that was charged at once: between two charges lies no probe.
    private Stretch _last;
    private Stretch _longest;
    private int _longestPlace;
    private long _longestCpu;

    /// <summary>
    /// Up to when the thread has charged itself, by the clock: what was charged later was read from outside.
    /// </summary>
    public long LastProbe { get; private set; }

    /// <summary>The thread has run a probe, and nothing is charged for the time before it yet.</summary>
    public void Probe(long time)
    {
        LastProbe = Math.Max(LastProbe, time);
        _last = default;
    }

    /// <summary>The time before that probe was charged.</summary>
    public void Charge(in Stretch stretch) => _last = stretch;

    /// <summary>The charge was no probe: what the thread has open was read from outside.</summary>
    /// <param name="lastProbe">When the thread ran its last one.</param>
    public void IsOpenSince(long lastProbe) => LastProbe = lastProbe;

    /// <summary>Keeps the last charge if it is the longest.</summary>
    /// <param name="place">What it found: a node, or that no frame was open.</param>
    /// <param name="cpu">Processor time of the thread meanwhile, nanoseconds; null if the system does not tell.</param>
    public void Compare(int place, long? cpu)
    {
        if (cpu is { } computed && _last.Weight > 0 && _last.Time > _longest.Time)
        {
            (_longest, _longestPlace, _longestCpu) = (_last, place, computed);
        }
    }

    /// <summary>Adds the account of a thread that has ended. A sum has a last probe, and no longest stretch.</summary>
    public void Add(in StretchAccount ended) => LastProbe = Math.Max(LastProbe, ended.LastProbe);

    /// <summary>The longest time without a probe; null if it is not known.</summary>
    /// <param name="start">When the session started, by the clock.</param>
    /// <param name="time">What the ticks of the thread weighed.</param>
    /// <param name="paths">The call paths of the thread.</param>
    public readonly LongestStretch? ToLongest(long start, in TimeAccount time, CallPath[] paths)
    {
        if (_longest.Weight == 0)
        {
            return null;
        }

        long most = _longestPlace < 0 ? time.Outside : paths[_longestPlace].Self;
        long charged = Math.Min(time.ToTime(_longest.Weight), most);
        return new LongestStretch(
            _longestPlace, _longest.From - start, _longest.Until - start, charged, _longestCpu);
    }
}
