namespace Weft;

/// <summary>
/// A look at a thread that could compute and did not: either it waited for a processor, or it computes and it was the clock thread itself that took its processor away, to look.
/// What comes next tells.
/// </summary>
/// <param name="Weight">What the tick weighs, nanoseconds.</param>
/// <param name="Time">When it was, nanoseconds.</param>
/// <param name="Length">How much later the look was over, nanoseconds.</param>
/// <param name="ProcessorTime">The thread's clock then.</param>
/// <param name="Turns">The scheduler's account then.</param>
internal readonly record struct OpenLook(long Weight, long Time, long Length, long ProcessorTime, Turns Turns)
{
    /// <summary>What the clock thread takes to wake up before a tick, and to fall asleep after it.</summary>
    private const long AroundLook = 8_000;

    /// <summary>How much of the weight was computing, seen from a later moment at which the stack has not changed yet.</summary>
    /// <param name="time">Then.</param>
    /// <param name="processorTime">The thread's clock then.</param>
    /// <param name="turns">The scheduler's account then.</param>
    public long Resolve(long time, long processorTime, Turns turns)
    {
        long count = turns.Count - Turns.Count;
        if (count == 1)
        {
            return turns.Waited - Turns.Waited <= Length + AroundLook ? Weight : 0;
        }

        // Several turns in one stretch without a probe, none yet, or turns that the system does not count: as much of it as there was computing.
        return (long)(Weight * Math.Clamp((processorTime - ProcessorTime) / (double)Math.Max(1, time - Time), 0, 1));
    }
}
