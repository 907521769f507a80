// frames: Disposes | DisposesEmbedded | DisposesAfterLoop | DisposesBehindLambda | DisposesInLambda | DisposesInLambda.lambda | Outer.DisposesInFunction | DisposesElements | Loops | Aliased | Dynamic
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Weft;
using Bytes = System.Collections.Generic.IEnumerable<byte>;

class Class : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
class Shaped { public Task DisposeAsync() => Task.CompletedTask; }
struct Struct : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
class Shapes { public Enumerator GetAsyncEnumerator() => new(); public class Enumerator { public int Current => 1; public Task<bool> MoveNextAsync() => Task.FromResult(false); } }

// What never runs is found at its first token, in front of which a probe would stand.
static class Sample
{
    [Profile]
    public static async Task<int> Disposes(int n)
    {
        await Task.Yield();
        switch (n)
        {
            case 1: return n; await using (var one = new Class()) { await Task.Yield(); }
            case 2: return n; await using (var one = new Shaped()) { await Task.Yield(); }
            case 3: return n; await using (var one = new Struct()) { await Task.Yield(); }
            case 4: return n; await using (Class one = new(), other = new()) { await Task.Yield(); }
            case 5: return n; await using (new Class()) { await Task.Yield(); }
            case 6: return n; await using (new Struct()) { await Task.Yield(); }
            case 7: return n; await using (var one = new Class().ConfigureAwait(false)) { await Task.Yield(); }
            case 8: return n; { await using var one = new Class(); await Task.Yield(); }
            case > 30 when 1 > 1: await using (var one = new Shaped()) { } break;
        }
        return 0;
    }

    [Profile]
    public static async Task DisposesEmbedded(int n)
    {
        await Task.Yield();
        if (1 > 2) await using (var one = new Class()) await Task.Yield();
        if (1 > 2) await using (Struct one = new(), other = new()) { await Task.Yield(); }
        while (n-- > 0)
        {
            continue;
            Console.WriteLine("never");
            await using (var one = new Struct()) { await Task.Yield(); }
        }
    }

    [Profile]
    public static async Task DisposesAfterLoop(int n)
    {
        while (true) { await Task.Yield(); if (n-- == 0) throw new InvalidOperationException("end"); }
        await using (var one = new Struct()) { await Local(); [Profile] async Task Local() => await Task.Yield(); }
    }

    [Profile]
    public static async Task DisposesBehindLambda(int n)
    {
        await Task.Yield();
        if (1 > 2) { Action first = () => n++; await using (var one = new Class()) { await Task.Yield(); } }
        if (1 > 2) { while (n > 3) { switch (n) { case 1: n++; break; default: await using (var one = new Class()) { } break; } Action second = () => n++; } }
        while (true) { if (1 > 2) { Action third = () => n++; break; } if (n-- == 0) throw new InvalidOperationException("last"); }
        await using (var one = new Struct()) { await Task.Yield(); }
    }

    [Profile]
    public static async Task DisposesInLambda(int n)
    {
        await Task.Yield();
        Func<Task> marked = [Profile] async () => { await Task.Yield(); return; await using (var one = new Class()) { await Task.Yield(); } };
        Func<Task> plain = async () => { await Task.Yield(); return; await using (var one = new Class()) { await Task.Yield(); } };
        await marked();
        await plain();
        return;
        Func<Task> never = [Profile] async () => { await using (var one = new Class()) { await Task.Yield(); } };
    }

    public static async Task Outer()
    {
        await DisposesInFunction();
        [Profile] static async Task DisposesInFunction() { await Task.Yield(); return; await using (var one = new Class()) { await Task.Yield(); } }
    }

    [Profile] public static async IAsyncEnumerable<int> DisposesElements() { yield return 1; yield break; await using (var one = new Class()) yield return 2; }

    [Profile] public static async Task Loops() { await Task.Yield(); return; await foreach (var one in new Shapes()) { await Task.Yield(); } }

    [Profile] public static Bytes Aliased(int n) { yield return 1; if (n > 3) { yield break; yield return 2; } if (1 > 2) yield return 3; yield return 4; }

    [Profile] public static IEnumerable<dynamic> Dynamic(dynamic n) { yield return n; if (n > 3) { yield break; yield return n; } if (1 > 2) yield return n; }
}

static class Program
{
    static async Task Main()
    {
        for (var n = 0; n < 10; n++) { Console.WriteLine(await Sample.Disposes(n)); }
        await Sample.DisposesEmbedded(2);
        try { await Sample.DisposesAfterLoop(2); } catch (InvalidOperationException exception) { Console.WriteLine(exception.Message); }
        try { await Sample.DisposesBehindLambda(2); } catch (InvalidOperationException exception) { Console.WriteLine(exception.Message); }
        await Sample.DisposesInLambda(1);
        await Sample.Outer();
        await foreach (var n in Sample.DisposesElements()) { Console.WriteLine(n); }
        await Sample.Loops();
        foreach (var n in new[] { 1, 5 }) { Console.WriteLine(string.Join(",", Sample.Aliased(n)) + string.Join(",", Sample.Dynamic(n))); }
    }
}
