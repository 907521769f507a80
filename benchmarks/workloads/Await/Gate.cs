namespace Await;

/// <summary>Something to wait for that the same thread opens: what goes on does so at once, inside <see cref="Open"/>, and all that is allocated is allocated there.</summary>
internal sealed class Gate : IAsyncDisposable, IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    private TaskCompletionSource _source = new();

    /// <summary>Complete once the gate is opened the next time.</summary>
    public Task Opened => _source.Task;

    public int Current => 0;

    /// <summary>Lets through whoever waits.</summary>
    public void Open()
    {
        TaskCompletionSource source = _source;
        _source = new TaskCompletionSource();
        source.SetResult();
    }

    public ValueTask DisposeAsync() => new(Opened);

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

    /// <summary>Waits for the gate, to find that the sequence is at its end.</summary>
    public async ValueTask<bool> MoveNextAsync()
    {
        await Opened;
        return false;
    }
}
