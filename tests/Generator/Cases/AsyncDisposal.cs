// frames: Declared | Statement | Expression | Structs | Pattern | Several | Nothing | Configured | Embedded | Throws | Generic<T> | Explicit
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Weft;

class Resource(string name) : IAsyncDisposable
{
    public string Name => name;
    public async ValueTask DisposeAsync() { Console.WriteLine("closing " + name); await Task.Yield(); Console.WriteLine("closed " + name); }
}
sealed class Derived(string name) : Resource(name);
readonly struct Value(string name) : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Yield(); Console.WriteLine("value " + name); } }
struct Mutable : IAsyncDisposable { public int Count; public ValueTask DisposeAsync() { Count++; Console.WriteLine("mutable " + Count); return default; } }
class Shaped { public async Task DisposeAsync() { await Task.Yield(); Console.WriteLine("shaped"); } }
class Two : IAsyncDisposable
{
    public async Task DisposeAsync() { await Task.Yield(); Console.WriteLine("public"); }
    ValueTask IAsyncDisposable.DisposeAsync() { Console.WriteLine("explicit"); return default; }
}
class OnlyExplicit : IAsyncDisposable { ValueTask IAsyncDisposable.DisposeAsync() { Console.WriteLine("only explicit"); return default; } }

static class Program
{
    [Profile] static async Task<int> Declared()
    {
        await using var one = new Resource("one"); Console.WriteLine(one.Name);
        await using Resource two = await Task.FromResult(new Derived("two"));
        { await using var inner = new Resource("inner"); await Task.Yield(); }
        Func<string> captured = () => one.Name + two.Name;
        return captured().Length;
    }

    [Profile] static async Task Statement()
    {
        await using (var resource = new Derived("statement")) { Console.WriteLine(resource.Name); }
        await using ( /* one */ Resource resource = await Task.FromResult(new Resource("second")) /* two */ )
        {
            await Task.Yield();
        }
        Console.WriteLine("after");
    }

    [Profile] static async Task Expression()
    {
        var resource = new Resource("expression");
        await using (resource) await using (await Task.FromResult(new Resource("nested"))) { Console.WriteLine("body"); }
    }

    [Profile] static async Task Structs()
    {
        await using (var value = new Value("v")) { }
        await using (new Mutable()) { }
        await using (var mutable = new Mutable { Count = 5 }) { Console.WriteLine(mutable.Count); await Task.Yield(); }
        await using var declared = new Value("declared");
    }

    [Profile] static async Task Pattern() { await using (new Shaped()) { } await using (new Two()) { } await using (var shaped = new Shaped()) { await Task.Yield(); } Console.WriteLine("p"); }

    [Profile] static async Task Several() { await using (Resource a = new("a"), b = new("b")) { Console.WriteLine(a.Name + b.Name); } }

    [Profile] static async Task Nothing()
    {
        Resource? none = null;
        await using (none) { }
        await using (var also = none) { Console.WriteLine(also?.Name ?? "none"); }
        await using IAsyncDisposable? third = none;
    }

    [Profile] static async Task Configured()
    {
        await using var _ = new Resource("c1").ConfigureAwait(false);
        await using (new Resource("c2").ConfigureAwait(false)) { await Task.Yield(); }
    }

    [Profile] static async Task Embedded(bool flag)
    {
        if (flag) await using (var resource = new Resource("e1")) Console.WriteLine("e"); else await using (new Shaped()) Console.WriteLine("f");
        for (var i = 0; i < 2; i++) await using (new Resource("e2")) await Task.Yield();
    }

    [Profile] static async Task Throws()
    {
        await using var resource = new Resource("t");
        await using (new Shaped()) { await Task.Yield(); throw new InvalidOperationException("in the middle"); }
    }

    [Profile] static async Task Generic<T>(T resource) where T : class, IAsyncDisposable { await using (resource) { } await using var again = resource; }

    [Profile] static async Task Explicit() { await using var hidden = new OnlyExplicit(); }

    static async Task Main()
    {
        Console.WriteLine(await Declared());
        await Statement(); await Expression(); await Structs(); await Pattern(); await Several(); await Nothing(); await Configured();
        await Embedded(true); await Embedded(false);
        try { await Throws(); } catch (Exception thrown) { Console.WriteLine(thrown); }
        await Generic(new Resource("g")); await Explicit();
    }
}
