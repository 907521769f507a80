using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The times and the state of a thread, as the Mach kernel tells them.</summary>
internal sealed class MacThreadMeter : ThreadMeter
{
    private const int BasicInformation = 3;
    private const int StateRunning = 1;
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long NanosecondsPerMicrosecond = 1_000;

    // The thread's own port, not a right of its own: nothing to give back.
    private readonly uint _port = GetPort(CurrentThread());

    /// <inheritdoc/>
    public override bool TellsState => true;

    /// <inheritdoc/>
    public override long ProcessorTime => TryRead(out Information information)
        ? ((information.UserSeconds + (long)information.KernelSeconds) * NanosecondsPerSecond)
            + ((information.UserMicroseconds + (long)information.KernelMicroseconds) * NanosecondsPerMicrosecond)
        : NotAvailable;

    /// <inheritdoc/>
    public override bool IsRunnable => TryRead(out Information information) && information.State == StateRunning;

    private bool TryRead(out Information information)
    {
        int length = Marshal.SizeOf<Information>() / sizeof(int);
        return GetInformation(_port, BasicInformation, out information, ref length) == 0;
    }

    [DllImport("libSystem", EntryPoint = "pthread_self", ExactSpelling = true)]
    private static extern nint CurrentThread();

    [DllImport("libSystem", EntryPoint = "pthread_mach_thread_np", ExactSpelling = true)]
    private static extern uint GetPort(nint thread);

    [DllImport("libSystem", EntryPoint = "thread_info", ExactSpelling = true)]
    private static extern int GetInformation(uint thread, int kind, out Information information, ref int length);

    /// <summary><c>struct thread_basic_info</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Information
    {
        public int UserSeconds;
        public int UserMicroseconds;
        public int KernelSeconds;
        public int KernelMicroseconds;
        public int Usage;
        public int Policy;
        public int State;
        public int Flags;
        public int SuspendCount;
        public int SleepTime;
    }
}
