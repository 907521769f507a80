namespace Weft;

/// <summary>The moment up to which a capture charges all threads.</summary>
/// <remarks>
/// A thread that has not noticed the published number yet cannot change its stack without noticing it first, except
/// by the one probe that it may be in the middle of. So its stack can be read from outside (docs/snapshots.md).
/// </remarks>
internal static class CaptureEnd
{
    /// <summary>Publishes the newest tick under a new number and makes sure
    /// that every probe which begins from now on sees it. Any thread.</summary>
    /// <param name="beforeNext">What has to be done before another tick can
    /// come, with the end as it is returned.</param>
    /// <returns>
    /// The number, with the time as it is now and what all ticks weigh up to it. A clock's own reading may
    /// count a tick that it is about to publish, and the threads would be charged for it, or not, by chance.
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
