namespace Weft;

/// <summary>
/// A look at a thread that could compute and did not, on a system that does not tell
/// why: either it waited for a processor, or it computed until the clock thread
/// itself took its processor away, to look. What it computes next tells half of it.
/// </summary>
/// <param name="Weight">What the tick weighs, nanoseconds.</param>
/// <param name="Time">When it was, nanoseconds.</param>
/// <param name="ProcessorTime">The thread's clock then.</param>
internal readonly record struct OpenLook(long Weight, long Time, long ProcessorTime)
{
    /// <summary>How much of the weight was computing, seen from a later moment at which the
    /// stack has not changed yet: as much of the stretch in between as there was.</summary>
    /// <param name="time">Then.</param>
    /// <param name="processorTime">The thread's clock then.</param>
    public long Resolve(long time, long processorTime) =>
        (long)(Weight * Math.Clamp((processorTime - ProcessorTime) / (double)Math.Max(1, time - Time), 0, 1));
}
