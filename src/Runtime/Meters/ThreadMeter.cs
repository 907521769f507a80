namespace Weft;

/// <summary>What the system tells any thread about one of them: how long it has
/// computed, and whether it could compute at this moment.</summary>
internal abstract class ThreadMeter
{
    /// <summary>Stands for a time that the system does not tell.</summary>
    public const long NotAvailable = -1;

    /// <summary>A meter for systems that tell nothing.</summary>
    public static ThreadMeter None { get; } = new NoMeter();

    /// <summary>Whether <see cref="IsRunnable"/> means anything here, as far as is known.</summary>
    public abstract bool TellsState { get; }

    /// <summary>
    /// User and kernel time of the thread since it began, nanoseconds, or <see cref="NotAvailable"/>.
    /// Means the thread only if it is alive afterwards: the system may reuse its number.
    /// </summary>
    public abstract long ProcessorTime { get; }

    /// <summary>For the clock alone. Whether the thread computes or waits for
    /// nothing but a processor. False if it is blocked or has ended.</summary>
    public abstract bool IsRunnable { get; }

    /// <summary>For the clock alone. When the thread was last seen on a processor by the scheduler,
    /// on the clock of that processor, nanoseconds; 0 where the system does not tell.</summary>
    public virtual long LastRun => 0;

    /// <summary>The meter of the calling thread. Never throws: where the
    /// system's calls are missing, nothing is told.</summary>
    public static ThreadMeter OfCurrentThread()
    {
        try
        {
            return OperatingSystem.IsLinux() ? new LinuxThreadMeter()
                : OperatingSystem.IsMacOS() ? new MacThreadMeter()
                : OperatingSystem.IsWindows() ? new WindowsThreadMeter()
                : None;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException
            or PlatformNotSupportedException)
        {
            return None;
        }
    }

    /// <summary>Closes the file that <see cref="IsRunnable"/> holds open. A later call opens it again.</summary>
    public virtual void CloseState()
    {
    }

    /// <summary>Gives everything back. It tells nothing afterwards.</summary>
    public virtual void Close() => CloseState();

    private sealed class NoMeter : ThreadMeter
    {
        public override bool TellsState => false;

        public override long ProcessorTime => NotAvailable;

        public override bool IsRunnable => false;
    }
}
