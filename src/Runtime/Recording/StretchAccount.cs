namespace Weft;

/// <summary>The last probe of one thread in a session, and the longest time without a probe.</summary>
/// <remarks>A struct, so that a copy of the log copies it as a whole.</remarks>
internal struct StretchAccount
{
    // The last charge, and the longest: no probe runs between two charges.
    private Stretch _last;
    private Stretch _longest;
    private int _longestPlace;
    private long _longestCpu;

    /// <summary>
    /// The time up to which the thread has charged itself, by the clock: later charges were read from outside.
    /// </summary>
    public long LastProbe { get; private set; }

    /// <summary>The thread has run a probe; the time before it is not charged yet.</summary>
    public void Probe(long time)
    {
        LastProbe = Math.Max(LastProbe, time);
        _last = default;
    }

    /// <summary>The time before that probe was charged.</summary>
    public void Charge(in Stretch stretch) => _last = stretch;

    /// <summary>The charge was not a probe: the open frames of the thread were read from outside.</summary>
    /// <param name="lastProbe">Time of the last probe of the thread.</param>
    public void IsOpenSince(long lastProbe) => LastProbe = lastProbe;

    /// <summary>Keeps the last charge if it is the longest.</summary>
    /// <param name="place">The charged node, or the number for no open frame.</param>
    /// <param name="cpu">Processor time of the thread during it, nanoseconds; null if not reported.</param>
    public void Compare(int place, long? cpu)
    {
        if (cpu is { } computed && _last.Weight > 0 && _last.Time > _longest.Time)
        {
            (_longest, _longestPlace, _longestCpu) = (_last, place, computed);
        }
    }

    /// <summary>Adds the account of a thread that has ended. A sum has a last probe, but no longest stretch.</summary>
    public void Add(in StretchAccount ended) => LastProbe = Math.Max(LastProbe, ended.LastProbe);

    /// <summary>The longest time without a probe; null if it is not known.</summary>
    /// <param name="start">When the session started, by the clock.</param>
    /// <param name="time">The weights of the ticks of the thread.</param>
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
