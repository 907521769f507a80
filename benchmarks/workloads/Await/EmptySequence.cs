namespace Await;

/// <summary>A sequence that waits for a gate, to find that it is at its end or to be disposed of.</summary>
internal sealed class EmptySequence(Gate gate, bool waitsToDispose) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    public int Current => 0;

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

    public async ValueTask<bool> MoveNextAsync()
    {
        if (!waitsToDispose)
        {
            await gate.Opened;
        }

        return false;
    }

    public ValueTask DisposeAsync() => waitsToDispose ? new(gate.Opened) : default;
}
