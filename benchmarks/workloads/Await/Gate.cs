namespace Await;

/// <summary>Something to wait for that the same thread opens: what goes on does so at once,
/// inside <see cref="Open"/>, and all that is allocated is allocated there.</summary>
internal sealed class Gate : IAsyncDisposable
{
    private TaskCompletionSource _source = new();

    /// <summary>Complete once the gate is opened the next time. For one to wait
    /// for: the runtime goes on with a second one on another thread.</summary>
    public Task Opened => _source.Task;

    /// <summary>Lets through whoever waits.</summary>
    public void Open()
    {
        TaskCompletionSource source = _source;
        _source = new TaskCompletionSource();
        source.SetResult();
    }

    public ValueTask DisposeAsync() => new(Opened);
}
