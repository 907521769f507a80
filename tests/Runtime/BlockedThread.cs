namespace Weft.Tests;

/// <summary>A thread that has run a body up to where it blocks, and goes on when told to.</summary>
internal sealed class BlockedThread : IDisposable
{
    private const int StackSize = 64 << 20;

    private readonly ManualResetEventSlim _isBlocked = new();
    private readonly ManualResetEventSlim _mayGoOn = new();
    private readonly Thread _thread;

    /// <summary>Starts the thread and waits until it is blocked.</summary>
    /// <param name="body">Calls its argument where it wants to block.</param>
    public BlockedThread(Action<Action> body)
    {
        _thread = new Thread(
            () => body(() =>
            {
                _isBlocked.Set();
                _mayGoOn.Wait();
            }),
            StackSize);
        _thread.Start();
        _isBlocked.Wait();
    }

    /// <summary>Lets the thread run on.</summary>
    public void LetGoOn() => _mayGoOn.Set();

    /// <summary>Lets the thread run to its end.</summary>
    public void GoOn()
    {
        LetGoOn();
        _thread.Join();
    }

    /// <summary>The thread in a capture.</summary>
    public ThreadCapture Of(Capture capture) =>
        Assert.Single(capture.Threads, thread => thread.Id == _thread.ManagedThreadId);

    /// <inheritdoc cref="CaptureText.Of"/>
    public string[] LinesOf(Capture capture) => CaptureText.Of(capture, _thread.ManagedThreadId);

    public void Dispose()
    {
        GoOn();
        _isBlocked.Dispose();
        _mayGoOn.Dispose();
    }
}
