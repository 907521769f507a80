namespace Weft;

/// <summary>The moment up to which a capture charges all threads.</summary>
/// <remarks>
/// A thread that has not noticed the published number yet cannot change its stack without noticing it first, except
/// by the one probe that it may be executing now. So other threads can read its stack (docs/snapshots.md).
/// </remarks>
internal static class CaptureEnd
{
    /// <summary>Publishes the newest tick under a new number and makes sure
    /// that every probe which begins from now on sees it. Any thread.</summary>
    /// <param name="beforeNext">Runs before another tick can come, with the
    /// same tick that the method returns.</param>
    /// <returns>
    /// The number, with the present time and the weight of all ticks up to it. A reading of the clock may already
    /// count a tick that is not published yet, and then chance would decide whether the threads are charged for it.
    /// </returns>
    public static Tick Publish(Action<Tick>? beforeNext = null)
    {
        Tick end = default;
        TickLog.Repeat(tick =>
        {
            end = tick with { Instant = Clock.Current.Now with { Weight = tick.Instant.Weight } };
            beforeNext?.Invoke(end);
        });

        // Some microseconds, and a barrier on every processor that runs a thread of the process.
        Interlocked.MemoryBarrierProcessWide();
        return end;
    }
}
