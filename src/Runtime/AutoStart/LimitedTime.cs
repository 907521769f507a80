using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>
/// Lets writing take a limited time: a disk that does not answer, or a pipe that nobody reads, must not keep a process
/// from ending.
/// </summary>
internal static class LimitedTime
{
    // Numbers of the Linux signals that a write can raise in the thread that writes.
    private const int BlockSignals = 0;
    private const int StopForOutput = 22;
    private const int FileSizeExceeded = 25;

    /// <summary>Runs an action on a thread of its own, because no system has a write that can be called off.</summary>
    /// <param name="limit">How long to wait for it.</param>
    /// <param name="action">Work that may take long. Beyond the limit it continues alone.</param>
    /// <returns>Whether it was done in time. An exception of the action is thrown here.</returns>
    public static bool TryRun(TimeSpan limit, Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                HoldSignalsOfWriting();
                action();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        })
        {
            IsBackground = true,
            Name = "Weft report",
        };
        thread.UnsafeStart();
        if (!thread.Join(limit))
        {
            return false;
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return true;
    }

    /// <summary>
    /// A file that outgrows RLIMIT_FSIZE ends a process, and a terminal with <c>stty tostop</c> stops it. The program
    /// has written nothing, so it must not
    /// be hit: where the signals are held back, the first is an error that can be told and the second does not exist.
    /// </summary>
    private static void HoldSignalsOfWriting()
    {
        if (OperatingSystem.IsLinux())
        {
            // A sigset_t: a bit for each signal, from number 1 on, in words of the processor; glibc has 128 bytes of
            // them.
            ulong[] set = new ulong[16];
            set[0] = (1UL << (StopForOutput - 1)) | (1UL << (FileSizeExceeded - 1));
            _ = ChangeSignalMask(BlockSignals, set, 0);
        }
    }

    [DllImport("libc", EntryPoint = "pthread_sigmask", ExactSpelling = true)]
    private static extern int ChangeSignalMask(int how, ulong[] set, nint old);
}
