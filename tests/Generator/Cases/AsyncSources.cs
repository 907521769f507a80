// frames: Plain | Configured | Generic | Sequence | Resource | Declared
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using Weft;

// It answers each question once.
class Source(bool isPending) : IValueTaskSource, IValueTaskSource<int>, IValueTaskSource<bool>, IAsyncEnumerable<int>, IAsyncEnumerator<int>, IAsyncDisposable
{
    readonly List<string> _heard = new();
    public override string ToString() => string.Join(" ", _heard);
    void Hear(string what) { if (_heard.Contains(what)) { throw new InvalidOperationException(what + " is called again."); } _heard.Add(what); }
    public ValueTaskSourceStatus GetStatus(short token) { Hear("GetStatus"); return isPending ? ValueTaskSourceStatus.Pending : ValueTaskSourceStatus.Succeeded; }
    public void OnCompleted(Action<object?> go, object? state, short token, ValueTaskSourceOnCompletedFlags flags) { Hear("OnCompleted"); ThreadPool.QueueUserWorkItem(_ => go(state)); }
    public void GetResult(short token) => Hear("GetResult");
    int IValueTaskSource<int>.GetResult(short token) { Hear("GetResult"); return 7; }
    bool IValueTaskSource<bool>.GetResult(short token) { Hear("GetResult"); return false; }
    public override bool Equals(object? other) => throw new InvalidOperationException();
    public override int GetHashCode() => throw new InvalidOperationException();
    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken token = default) { Hear("GetAsyncEnumerator"); return this; }
    public int Current => 0;
    public ValueTask<bool> MoveNextAsync() { Hear("MoveNextAsync"); return new(this, 0); }
    ValueTask IAsyncDisposable.DisposeAsync() { Hear("DisposeAsync"); return default; }
}
class Held(Source source) : IAsyncDisposable { public ValueTask DisposeAsync() => new(source, 0); }

static class Program
{
    static async Task Main()
    {
        foreach (var isPending in new[] { false, true })
        {
            foreach (var use in new Func<Source, Task<int>>[] { Plain, Configured, Generic, Sequence, Resource, Declared })
            {
                var source = new Source(isPending);
                Console.WriteLine(await use(source) + " " + source);
            }
        }
    }

    [Profile] static async Task<int> Plain(Source source) { await new ValueTask(source, 0); return 1; }
    [Profile] static async Task<int> Configured(Source source) { await new ValueTask(source, 0).ConfigureAwait(false); return 2; }
    [Profile] static async Task<int> Generic(Source source) => await new ValueTask<int>(source, 0);
    [Profile] static async Task<int> Sequence(Source source) { await foreach (var _ in source) { } return 4; }
    [Profile] static async Task<int> Resource(Source source) { await using (new Held(source)) { return 5; } }
    [Profile] static async Task<int> Declared(Source source) { await using var held = new Held(source); return 6; }
}
