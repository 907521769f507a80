using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Weft;

/// <summary>The processor clock of a thread, and its state as <c>/proc</c>
/// shows it, in a file that stays open.</summary>
/// <remarks>
/// 0.2 us for the clock. The state is 0.7 us (1.5 us of a blocked thread) by <c>syscall</c>,
/// whose text for a thread that is not blocked is <c>running</c>, and 2.6 us by <c>stat</c>,
/// which serves where the other is closed to the process or not built into the kernel.
/// </remarks>
internal sealed class LinuxThreadMeter : ThreadMeter
{
    private const int ReadOnlyCloseOnExec = 0x80000;
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const int NotOpened = -1;
    private const int FileCount = 2;
    private const int TextLength = 64;
    private const int SchedulingLength = 256;
    private const int NanosecondsPerMillisecond = 1_000_000;

    private static bool s_tellsState = true;

    private readonly int _clock;
    private int _file = NotOpened;
    private int _scheduling = NotOpened;
    private bool _isStat;

    // Whether a look could open no file. Then some of the states are
    // missing, whatever the others were, so it is not tried again.
    private bool _isUnknown;

    /// <summary>Makes the meter of the calling thread.</summary>
    public LinuxThreadMeter()
    {
        if (GetProcessorClock(CurrentThread(), out _clock) != 0 || ProcessorTime == NotAvailable)
        {
            throw new PlatformNotSupportedException("The thread has no processor clock.");
        }
    }

    /// <inheritdoc/>
    public override bool TellsState => Volatile.Read(ref s_tellsState) && !Volatile.Read(ref _isUnknown);

    /// <inheritdoc/>
    public override long ProcessorTime =>
        GetTime(_clock, out TimeSpec time) == 0
            ? (time.Seconds * NanosecondsPerSecond) + time.Nanoseconds : NotAvailable;

    /// <inheritdoc/>
    public override bool IsRunnable
    {
        get
        {
            if (_file == NotOpened && !TryOpen())
            {
                return false;
            }

            Span<byte> text = stackalloc byte[TextLength];
            nint length = Read(_file, ref text[0], TextLength, 0);
            return length > 0 && IsRunning(text[..(int)length]);
        }
    }

    /// <inheritdoc/>
    /// <remarks>8 us, most of them for the lines of <c>sched</c> that come after the
    /// one needed: <c>se.exec_start</c>, milliseconds with six decimals.</remarks>
    public override long LastRun
    {
        get
        {
            if (_file == NotOpened && !TryOpen())
            {
                return 0;
            }

            Span<byte> text = stackalloc byte[SchedulingLength];
            nint length = _scheduling < 0 ? 0 : Read(_scheduling, ref text[0], SchedulingLength, 0);
            return length > 0 ? LastRunIn(text[..(int)length]) : 0;
        }
    }

    /// <inheritdoc/>
    public override void CloseState()
    {
        Close(ref _file);
        Close(ref _scheduling);
    }

    private static void Close(ref int file)
    {
        if (file >= 0)
        {
            _ = CloseFile(file);
            file = NotOpened;
            OpenFiles.Release(1);
        }
    }

    /// <summary>Whether the text of the file says that the thread computes, or would if it had a processor.</summary>
    private bool IsRunning(ReadOnlySpan<byte> text)
    {
        if (!_isStat)
        {
            return text[0] == (byte)'r';
        }

        // The name before the state is at most 15 bytes and may hold anything, parentheses included.
        int state = text.LastIndexOf((byte)')') + 2;
        return state < text.Length && text[state] == (byte)'R';
    }

    /// <summary>The time in the text of <c>sched</c>, nanoseconds; 0 if it has none.</summary>
    internal static long LastRunIn(ReadOnlySpan<byte> text)
    {
        // The name of the thread stands before it and may hold anything but a line's end.
        int line = text.IndexOf("\nse.exec_start"u8);
        if (line < 0)
        {
            return 0;
        }

        ReadOnlySpan<byte> number = text[line..];
        number = number[(number.IndexOf((byte)':') + 1)..].TrimStart((byte)' ');
        return Utf8Parser.TryParse(number, out long milliseconds, out int end)
            && Utf8Parser.TryParse(number[Math.Min(end + 1, number.Length)..], out long rest, out int digits)
            && digits == 6
            ? (milliseconds * NanosecondsPerMillisecond) + rest
            : 0;
    }

    private bool TryOpen()
    {
        if (_isUnknown || !OpenFiles.TryReserve(FileCount))
        {
            Volatile.Write(ref _isUnknown, true);
            return false;
        }

        // The number of the thread is part of that of its clock: that is how the kernel finds it.
        int thread = ~(_clock >> 3);
        string folder = "/proc/self/task/" + thread.ToString(CultureInfo.InvariantCulture);
        _file = OpenReadable(folder + "/syscall");
        _isStat = _file == NotOpened;
        if (_isStat)
        {
            _file = OpenReadable(folder + "/stat");
        }

        _scheduling = _file == NotOpened ? NotOpened : OpenReadable(folder + "/sched");
        OpenFiles.Release((_file == NotOpened ? 1 : 0) + (_scheduling == NotOpened ? 1 : 0));
        if (_file == NotOpened && !File.Exists("/proc/thread-self/stat"))
        {
            Volatile.Write(ref s_tellsState, false);
        }
        else if (_file == NotOpened && Directory.Exists(folder))
        {
            // The thread has not ended: the program has all the files open that it may.
            Volatile.Write(ref _isUnknown, true);
        }

        return _file != NotOpened;
    }

    private static int OpenReadable(string path)
    {
        int file = OpenFile(Encoding.ASCII.GetBytes(path + '\0'), ReadOnlyCloseOnExec);
        byte first = 0;
        if (file >= 0 && Read(file, ref first, 1, 0) != 1)
        {
            _ = CloseFile(file);
            return NotOpened;
        }

        return Math.Max(file, NotOpened);
    }

    [DllImport("libc", EntryPoint = "pthread_self", ExactSpelling = true)]
    private static extern nint CurrentThread();

    [DllImport("libc", EntryPoint = "pthread_getcpuclockid", ExactSpelling = true)]
    private static extern int GetProcessorClock(nint thread, out int clock);

    [DllImport("libc", EntryPoint = "clock_gettime", ExactSpelling = true)]
    private static extern int GetTime(int clock, out TimeSpec time);

    [DllImport("libc", EntryPoint = "open", ExactSpelling = true)]
    private static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "pread", ExactSpelling = true)]
    private static extern nint Read(int file, ref byte text, nint length, nint offset);

    [DllImport("libc", EntryPoint = "close", ExactSpelling = true)]
    private static extern int CloseFile(int file);

    /// <summary><c>struct timespec</c>: both fields are as wide as a pointer on every supported platform.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
