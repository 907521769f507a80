using System.Runtime.InteropServices;

namespace Weft.Benchmarks;

/// <summary>
/// Threads that do nothing but compute, until disposed. On Linux they are a little less important than the work that is measured (nice 5), so that it
/// keeps most of its rhythm and is yet interrupted all the time: work that only waits for a processor has no rhythm that a sampler could fall in step with.
/// </summary>
internal sealed class Hogs : IDisposable
{
    private readonly Thread[] _threads;
    private bool _stopped;

    public Hogs(int count)
    {
        _threads = [.. Enumerable.Range(0, count).Select(_ => new Thread(Compute) { IsBackground = true })];
        Array.ForEach(_threads, static thread => thread.Start());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Volatile.Write(ref _stopped, true);
        Array.ForEach(_threads, static thread => thread.Join());
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    private static extern int SetPriority(int which, int who, int priority);

    private void Compute()
    {
        if (OperatingSystem.IsLinux())
        {
            const int CallingThread = 0;
            _ = SetPriority(0, CallingThread, 5);
        }

        double state = 1;
        while (!Volatile.Read(ref _stopped))
        {
            state = Math.Sqrt(state + 1);
        }
    }
}
