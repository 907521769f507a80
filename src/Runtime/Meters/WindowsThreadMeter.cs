using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The facts that Windows tells about a thread: its times, in steps of 15.6 ms.
/// There is no documented call for the state of one thread.</summary>
internal sealed class WindowsThreadMeter : ThreadMeter
{
    private const uint LimitedInformation = 0x0800;
    private const long NanosecondsPerTick = 100;

    private nint _thread = OpenThread(LimitedInformation, false, GetCurrentThreadId());

    /// <inheritdoc/>
    public override bool TellsState => false;

    /// <inheritdoc/>
    public override long ProcessorTime =>
        _thread != 0 && GetThreadTimes(_thread, out _, out _, out long kernel, out long user)
        ? (kernel + user) * NanosecondsPerTick
        : NotAvailable;

    /// <inheritdoc/>
    public override bool IsRunnable => false;

    /// <inheritdoc/>
    public override void Close()
    {
        nint thread = Interlocked.Exchange(ref _thread, 0);
        if (thread != 0)
        {
            CloseHandle(thread);
        }
    }

    [DllImport("kernel32", ExactSpelling = true)]
    private static extern uint GetCurrentThreadId();

    [DllImport("kernel32", ExactSpelling = true)]
    private static extern nint OpenThread(uint access, [MarshalAs(UnmanagedType.Bool)] bool inherit, uint thread);

    [DllImport("kernel32", ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetThreadTimes(nint thread, out long creation, out long exit, out long kernel,
        out long user);

    [DllImport("kernel32", ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CloseHandle(nint handle);
}
