// frames: Loops | Uses | Elements | Captures | Plain
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Weft;

// What a pattern over a constant, or a constant condition, chooses is known: of the choice the optimizer leaves a jump at the start of the statement, and whether that keeps its stop depends on what stands before.
static class Sample
{
    [Profile]
    public static async Task<int> Loops(int n)
    {
        var t = 0;
        foreach (var x in new[] { 1, 2 }) { if (await Later(9 is > 2 and < 40 or 1 ? 6 : n) > 2) { } }
        foreach (var x in new[] { 1, 2 }) { t += await Later(9 is > 2 ? 6 : n); }
        foreach (var x in new[] { await Later(n), n }) { if (3 < 2) { Func<Task> f = async () => { }; await f(); } else { } }
        foreach (var x in new[] { await Later(n), n }) { if (3 < 2) { await Later(n); } }
        foreach (var x in new[] { await Later(n), n }) { if (true) { await Later(n); } }
        foreach (var x in new[] { 1, 2 }) { Console.WriteLine((9, n) is (> 1, var p) ? p : n); await Later(t); }
        foreach (var x in new[] { 1, 2 }) { Console.WriteLine(n is > 1 and < 40 ? 1 : n); await Later(t); }
        foreach (var x in new[] { 1, 2 }) { if (9 is > 2 and < 40 or 1) { t++; } else { t--; } await Later(t); }
        return t;
    }

    [Profile]
    public static async Task<int> Uses(int n)
    {
        using (Later(1)) { Console.WriteLine(9 is > 2 ? 6 : n); await Later(n); }
        await using var d = new Disposed();
        Console.WriteLine(9 is > 2 ? 6 : n);
        return await Later(n);
    }

    [Profile]
    public static async IAsyncEnumerable<int> Elements(int n)
    {
        Console.WriteLine(9 is > 2 ? 6 : n);
        yield return 9 is > 2 ? 6 : n;
        Console.WriteLine(9 is < 2 ? 6 : n);
        yield return n;
    }

    [Profile]
    public static async Task<int> Captures(int n)
    {
        Console.WriteLine(9 is > 2 ? 6 : n);
        await Later(n);
        int Local() { return 9 is > 2 ? 6 : n; }
        return Local();
    }

    [Profile]
    public static int Plain(int n)
    {
        Console.WriteLine(9 is > 2 ? 6 : n);
        return 9 is > 2 and < 40 or 1 ? 6 : n;
    }

    private static Task<int> Later(int n) => Task.FromResult(n);
    private sealed class Disposed : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
}

static class Program
{
    static async Task Main()
    {
        Console.WriteLine(await Sample.Loops(1) + await Sample.Uses(2) + await Sample.Captures(3) + Sample.Plain(4));
        await foreach (var n in Sample.Elements(5)) { Console.WriteLine(n); }
    }
}
