namespace Weft.Benchmarks;

/// <summary>Threads that do nothing but compute, as important as the work that is measured, until disposed.</summary>
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

    private void Compute()
    {
        double state = 1;
        while (!Volatile.Read(ref _stopped))
        {
            state = Math.Sqrt(state + 1);
        }
    }
}
