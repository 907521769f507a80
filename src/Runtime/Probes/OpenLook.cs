namespace Weft;

/// <summary>
/// A look at a thread that was ready to compute but was not computing, on a system that does not
/// report the reason: either the thread waited for a processor, or it computed until the clock thread
/// itself took its processor in order to look. Its next computing settles half of the cases.
/// </summary>
/// <param name="Weight">Weight of the tick, nanoseconds.</param>
/// <param name="Time">Time of the look, nanoseconds.</param>
/// <param name="ProcessorTime">The thread's clock then.</param>
internal readonly record struct OpenLook(long Weight, long Time, long ProcessorTime)
{
    /// <summary>The computing part of the weight, estimated at a later moment at which the stack has
    /// not changed yet: the same share as in the time in between.</summary>
    /// <param name="time">Then.</param>
    /// <param name="processorTime">The thread's clock then.</param>
    public long Resolve(long time, long processorTime) =>
        (long)(Weight * Math.Clamp((processorTime - ProcessorTime) / (double)Math.Max(1, time - Time), 0, 1));
}
