namespace Weft;

/// <summary>A thread, as everything but its own stack needs to know it.</summary>
/// <param name="thread">The thread.</param>
/// <param name="meter">The meter of its processor time.</param>
internal sealed class ThreadFacts(Thread thread, ThreadMeter meter)
{
    /// <summary>The thread.</summary>
    public Thread Thread => thread;

    /// <summary>Whether it belongs to the pool. Asked for at its first probe: a
    /// thread that has ended no longer tells.</summary>
    public bool IsThreadPool { get; } = thread.IsThreadPoolThread;

    /// <summary>The meter of its processor time. Tests put one of their own in its place.</summary>
    public ThreadMeter Meter { get; set; } = meter;
}
