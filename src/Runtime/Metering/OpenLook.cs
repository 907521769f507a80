namespace Weft;

/// <summary>
/// A look at a thread that could compute and did not: either it waited for a processor, or it computed until the clock thread itself took its processor away, to look.
/// What comes next tells.
/// </summary>
/// <param name="Weight">What the tick weighs, nanoseconds.</param>
/// <param name="Time">When it was, nanoseconds.</param>
/// <param name="ProcessorTime">The thread's clock then.</param>
/// <param name="Turns">The scheduler's account then.</param>
internal readonly record struct OpenLook(long Weight, long Time, long ProcessorTime, Turns Turns)
{
    /// <summary>How long before the tick the clock thread may have taken the processor, nanoseconds: it has to wake up and to read the time.</summary>
    private const long BeforeTick = 10_000;

    /// <summary>Whether the thread has not had a turn since, so that nothing can be said yet.</summary>
    public bool IsStillWaiting(Turns turns) => turns.Count > 0 && turns.Count == Turns.Count;

    /// <summary>How much of the weight was computing, seen from a later moment at which the stack has not changed yet.</summary>
    /// <param name="time">Then.</param>
    /// <param name="processorTime">The thread's clock then.</param>
    /// <param name="turns">The scheduler's account then.</param>
    public long Resolve(long time, long processorTime, Turns turns)
    {
        long since = time - Time;
        long computed = processorTime - ProcessorTime;
        if (turns.Count > Turns.Count)
        {
            // What it has waited is counted from when its wait began. More than has gone by since the tick: it waited at the tick.
            return turns.Waited - Turns.Waited <= since - computed + BeforeTick ? Weight : 0;
        }

        // The system does not count turns: as much of the stretch as there was computing.
        return (long)(Weight * Math.Clamp(computed / (double)Math.Max(1, since), 0, 1));
    }
}
