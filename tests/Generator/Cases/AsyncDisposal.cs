// frames: Declared | Statement | Expression | Structs | Pattern | Several | Nothing | Configured | Embedded | Throws | Generic<T> | Explicit | DeclaredPattern | Scopes | Fails | FailsLater | Enumerators | Returns | Flow | Loops
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

class Failing(string name, bool later) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() { if (later) { await Task.Yield(); } throw new InvalidOperationException("closing " + name); }
}
class Thrower : IAsyncDisposable { public ValueTask DisposeAsync() => throw new InvalidOperationException("thrower"); }
class Awaitable { public System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter() { Console.WriteLine("awaited"); return Task.FromResult(1).GetAwaiter(); } }
class Custom { public Awaitable DisposeAsync() { Console.WriteLine("custom"); return new Awaitable(); } }
class Base { public virtual async Task DisposeAsync() { await Task.Yield(); Console.WriteLine("base"); } }
sealed class Overridden : Base { public override async Task DisposeAsync() { await base.DisposeAsync(); Console.WriteLine("overridden"); } }
readonly struct ShapedValue(string name) { public async ValueTask<int> DisposeAsync() { await Task.Yield(); Console.WriteLine("shaped " + name); return 1; } }

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

    [Profile] static async Task<int> DeclaredPattern(Shaped? none)
    {
        await using var shaped = new Shaped();
        await using var custom = new Custom();
        await using Base overridden = new Overridden();
        await using var value = new ShapedValue("value");
        await using (none) { Console.WriteLine("nothing"); }
        await using var absent = none;
        { await using var inner = new Shaped(); Console.WriteLine("inner"); if (shaped is not null) return 3; }
        return 4;
    }

    [Profile] static async Task Scopes(int n)
    {
        await using var first = new Resource("first");
        var length = first.Name.Length; await using var second = new Resource("second"); if (n == 0) { return; } await Task.Yield();
        switch (n)
        {
            case 1: { await using var third = new Resource("third"); goto end; }
            default: { await using var third = new Resource("other"); Func<int> captured = () => length + third.Name.Length; Console.WriteLine(captured() + Late()); int Late() => third.Name.Length; break; }
        }
        Console.WriteLine("between");
        end:
        Console.WriteLine("end " + length);
    }

    [Profile] static async Task Fails(bool later)
    {
        await using var outer = new Resource("outer");
        await using var failing = new Failing("failing", later);
        Console.WriteLine("body");
    }

    [Profile] static async Task FailsLater(bool later)
    {
        await using (new Thrower())
        await using (var failing = new Failing("statement", later))
        {
            await Task.Yield();
            throw new FormatException("body");
        }
    }

    static async IAsyncEnumerable<int> Numbers() { try { yield return 1; await Task.Yield(); yield return 2; } finally { Console.WriteLine("numbers"); } }

    [Profile] static async Task<int> Enumerators(IAsyncEnumerable<int> source)
    {
        await using var e = source.ConfigureAwait(false).GetAsyncEnumerator();
        await using (var again = source.WithCancellation(default).GetAsyncEnumerator()) { while (await again.MoveNextAsync()) { Console.WriteLine(again.Current); } }
        {
            await using var captured = source.ConfigureAwait(false).GetAsyncEnumerator();
            Func<int> current = () => captured.Current;
            await captured.MoveNextAsync(); Console.WriteLine(current());
        }
        var sum = 0;
        while (await e.MoveNextAsync()) { sum += e.Current; }
        return sum;
    }

    [Profile] static async IAsyncEnumerable<int> Returns(int n)
    {
        await using var one = new Resource("r1");
        yield return 1;
        await using (var two = new Shaped()) { yield return 2; if (n > 0) { yield break; } }
        yield return 3;
    }

    [Profile] static async Task<string> Flow(string? text, bool flag)
    {
        string assigned;
        string? maybe = null;
        await using (var one = new Resource("flow")) { assigned = one.Name; if (text is null) { maybe = "x"; throw new InvalidOperationException(); } maybe = text; }
        await using (new Shaped()) { if (flag) { return assigned + maybe.Length + text.Length; } }
        await using var two = new Resource("flow2");
        while (true) { await Task.Yield(); if (assigned.Length > 3) { return assigned; } }
    }

    [Profile] static async Task Loops()
    {
        for (var i = 0; i < 4; i++)
        {
            await using var one = new Resource("loop" + i);
            if (i == 1) { continue; }
            if (i == 2) { break; }
            await Task.Yield();
        }
        try { await using var two = new Failing("caught", true); } catch (InvalidOperationException e) when (e.Message.Length > 3) { await using var three = new Shaped(); Console.WriteLine(e.Message); throw; } finally { await using var four = new Resource("last"); }
    }

    static async Task Main()
    {
        Console.WriteLine(await Declared());
        await Statement(); await Expression(); await Structs(); await Pattern(); await Several(); await Nothing(); await Configured();
        await Embedded(true); await Embedded(false);
        try { await Throws(); } catch (Exception thrown) { Console.WriteLine(thrown); }
        await Generic(new Resource("g")); await Explicit();
        Console.WriteLine(await DeclaredPattern(null)); await Scopes(0); await Scopes(1); await Scopes(2);
        foreach (var later in new[] { false, true })
        {
            try { await Fails(later); } catch (Exception thrown) { Console.WriteLine(thrown); }
            try { await FailsLater(later); } catch (Exception thrown) { Console.WriteLine(thrown); }
        }
        Console.WriteLine(await Enumerators(Numbers()));
        await foreach (var number in Returns(0)) { Console.WriteLine(number); }
        await foreach (var number in Returns(1)) { Console.WriteLine(number); if (number == 2) { break; } }
        Console.WriteLine(await Flow("text", false)); Console.WriteLine(await Flow("text", true));
        try { await Flow(null, true); } catch (Exception thrown) { Console.WriteLine(thrown); }
        try { await Loops(); } catch (Exception thrown) { Console.WriteLine(thrown); }
    }
}
