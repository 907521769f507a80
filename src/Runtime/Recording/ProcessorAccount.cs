namespace Weft;

/// <summary>The processor time of one thread in a session: its clock, and the
/// weight of the ticks that found it computing.</summary>
/// <remarks>A struct, so that a copy of the log copies it as a whole.</remarks>
internal struct ProcessorAccount
{
    // The weight in all, and up to where the meters were read for it.
    private long _computing;
    private MeterReading _meter;
    private bool _hasUnknownStates;

    /// <summary>Begins the account of a thread with a reading of its meters.</summary>
    public ProcessorAccount(MeterReading meter)
    {
        _meter = meter;
        Time = meter.ProcessorTime == ThreadMeter.NotAvailable ? null : 0;
    }

    /// <summary>User and kernel time of the thread since it takes part,
    /// nanoseconds; null if the system does not tell.</summary>
    public long? Time { get; private set; }

    /// <summary>An account that sums up those of threads that have ended.</summary>
    public static ProcessorAccount Empty => new() { Time = 0 };

    /// <summary>Counts the processor time up to a reading of the thread's clock.</summary>
    /// <returns>The processor time since the last call, nanoseconds; null if the system does not tell.</returns>
    public long? Read(long reading)
    {
        if (Time is not { } before || reading == ThreadMeter.NotAvailable)
        {
            return null;
        }

        long more = Math.Max(0, reading - _meter.ProcessorTime);
        Time = before + more;
        _meter = _meter with { ProcessorTime = _meter.ProcessorTime + more };
        return more;
    }

    /// <summary>
    /// Charges the weight that found the thread computing up to a point, and is not charged yet, to the stack that was
    /// charged last.
    /// </summary>
    /// <param name="tree">The thread's call tree.</param>
    /// <param name="isInside">Whether a frame was open.</param>
    /// <param name="computing">The point.</param>
    public void Charge(RecordedTree tree, bool isInside, long computing)
    {
        long weight = computing - _meter.Computing;
        if (weight <= 0)
        {
            return;
        }

        _meter = _meter with { Computing = computing };
        _computing += weight;
        if (isInside)
        {
            tree.RecordComputing(weight);
        }
    }

    /// <summary>Adds the account of a thread that has ended.</summary>
    /// <param name="ended">The account.</param>
    /// <param name="thread">The thread; null if it is itself a sum.</param>
    public void Add(in ProcessorAccount ended, ThreadFacts? thread)
    {
        _computing += ended._computing;
        Time += ended.Time;
        _hasUnknownStates |= ended.HasUnknownStates(thread);
    }

    /// <summary>The processor time that belongs to a part of the weight; null if the system does not tell.</summary>
    /// <param name="computing">The part.</param>
    /// <param name="thread">The thread; null for a sum.</param>
    public readonly long? ToTime(long computing, ThreadFacts? thread) =>
        Time is not { } time || HasUnknownStates(thread) ? null
        : computing == 0 ? 0
        : (long)((Int128)computing * time / _computing);

    private readonly bool HasUnknownStates(ThreadFacts? thread) =>
        _hasUnknownStates || thread is { Meter.TellsState: false };
}
