namespace Weft;

// Processor time: what the clock finds out about the thread, and what its commits and captures make of it. The estimator: docs/metrics.md.
public sealed partial class ThreadStack
{
    /// <summary>How often a thread reads its own clock: 0.2-0.4 us each. What it computes between the last reading and its end is lost.</summary>
    private const long ReadEvery = 4_000_000;

    private readonly RunnableWeight _runnable = new();
    private ThreadMeter _meter;
    private long _meteredAt;
    private long _processorTimeAtLook;

    /// <summary>What tells about the thread. Tests put one of their own in its place.</summary>
    internal ThreadMeter Meter
    {
        get => _meter;
        set => _meter = value;
    }

    /// <summary>Where the meters stand now. For the owning thread, and for others if it is alive afterwards.</summary>
    internal MeterReading ReadMeter() => new(_meter.ProcessorTime, _runnable.Total);

    /// <summary>Charges a tick to whatever the thread had open at it, if it is runnable. The clock alone.</summary>
    /// <param name="tick">Number of the tick.</param>
    /// <param name="weight">What it weighs, nanoseconds.</param>
    internal void Look(long tick, long weight)
    {
        long processorTime = _meter.ProcessorTime;

        // A thread whose clock has stood still was blocked, or had no processor, all the time: a fifth of the cost of asking for its state.
        if (processorTime == _processorTimeAtLook || processorTime == ThreadMeter.NotAvailable)
        {
            return;
        }

        _processorTimeAtLook = processorTime;
        if (_meter.IsRunnable)
        {
            _runnable.Add(tick, weight, Volatile.Read(ref _seenTick));
        }
    }

    /// <summary>Reads the thread's own clock for all its logs, now and then. Within a commit.</summary>
    private void ReadProcessorTime(Instant now)
    {
        if (now.Time - _meteredAt >= ReadEvery)
        {
            _meteredAt = now.Time;
            long processorTime = _meter.ProcessorTime;
            foreach (ThreadLog log in _logs)
            {
                log.ReadProcessorTime(processorTime);
            }
        }
    }
}
