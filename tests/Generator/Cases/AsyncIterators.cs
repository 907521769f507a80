// frames: Stream | Chain | Early | Token | Plain | Configured | Custom | Embedded | Deconstructed | Throwing
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Weft;

class Channel : IAsyncEnumerable<int>
{
    public async IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken token = default) { yield return 1; await Task.Yield(); yield return 2; }
}
class Pattern
{
    public Pattern GetAsyncEnumerator() => this;
    public int Current { get; private set; }
    public async ValueTask<bool> MoveNextAsync() { await Task.Yield(); return ++Current < 3; }
    public async ValueTask DisposeAsync() { await Task.Yield(); Console.WriteLine("disposed"); }
}

static class Program
{
    [Profile] static async IAsyncEnumerable<int> Stream(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i; yield return await Task.FromResult(i * 10);
        }
    }

    [Profile] static async IAsyncEnumerable<string> Chain() { await foreach (var n in Stream(2)) { yield return n.ToString(); } }

    [Profile] static async IAsyncEnumerable<int> Early()
    {
        try { yield return 1; await Task.Yield(); yield return 2; }
        finally { await Task.Yield(); Console.WriteLine("early"); }
    }

    [Profile] static async IAsyncEnumerable<int> Token([EnumeratorCancellation] CancellationToken token = default)
    {
        yield return 1;
        await Task.Delay(Timeout.Infinite, token);
        yield return 2;
    }

    [Profile] static async Task<int> Plain()
    {
        var sum = 0;
        await foreach (var n in Stream(3)) { if (n == 10) continue; sum += n; if (n == 2) break; }
        await foreach (var n in Early()) { return sum + n; }
        return 0;
    }

    [Profile] static async Task Configured()
    {
        using var source = new CancellationTokenSource();
        try
        {
            await foreach (var n in Token().WithCancellation(source.Token).ConfigureAwait(false)) { Console.WriteLine(n); source.Cancel(); }
        }
        catch (OperationCanceledException) { Console.WriteLine("cancelled"); }
    }

    [Profile] static async Task<int> Custom()
    {
        var sum = 0;
        await foreach (var n in new Channel()) { await Task.Yield(); sum += n; }
        await foreach (int n in new Pattern())
        {
            sum += n;
        }
        return sum;
    }

    [Profile] static async Task Embedded(bool flag)
    {
        if (flag) await foreach (var n in new Channel()) Console.WriteLine(n); else await foreach (var n in Stream(1)) Console.WriteLine(n);
        await foreach (var n in await Task.FromResult(Stream(1))) await foreach (var m in Stream(1)) Console.WriteLine(n + m);
        await foreach (var n in await Task.FromResult(new Channel())) { Console.WriteLine(n); } Console.WriteLine("after");
    }

    [Profile] static async Task Deconstructed() { await foreach (var (a, b) in Pairs()) { Console.WriteLine(a + b); } }
    static async IAsyncEnumerable<(int, int)> Pairs() { await Task.Yield(); yield return (1, 2); }

    [Profile] static async Task Throwing()
    {
        try { await foreach (var n in new Pattern()) { await Task.Yield(); throw new InvalidOperationException("body"); } }
        catch (Exception thrown) { Console.WriteLine(thrown); }
        await foreach (var n in Stream(1)) { throw new InvalidOperationException("last"); }
    }

    static async Task Main()
    {
        await foreach (var text in Chain()) { Console.WriteLine(text); }
        Console.WriteLine(await Plain());
        await Configured();
        Console.WriteLine(await Custom());
        await Embedded(true); await Embedded(false);
        await Deconstructed();
        try { await Throwing(); } catch (Exception thrown) { Console.WriteLine(thrown); }
    }
}
