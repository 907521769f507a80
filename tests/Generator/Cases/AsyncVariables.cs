// frames: Local | Parameter | Fields | Elements | Nested | Captured | ReadOnly | Generic<T> | Extension | ByReference | Resources | Streams | This | Value | Condition | Known | Section | Struct | Frozen | First | Second | Third | Inlined
#pragma warning disable CS0649
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Weft;

struct T
{
    public int U;
    public TaskAwaiter GetAwaiter() { U++; return Task.CompletedTask.GetAwaiter(); }
}
struct Pending
{
    public int U;
    public YieldAwaitable.YieldAwaiter GetAwaiter() { U++; return Task.Yield().GetAwaiter(); }
}
struct Careful { public int U; public readonly TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }
interface IAwaitable { int Count { get; } TaskAwaiter GetAwaiter(); }
interface IDefault { static int s_asked; TaskAwaiter GetAwaiter() { s_asked++; return Task.CompletedTask.GetAwaiter(); } }
struct Counting : IAwaitable { public int Count { get; private set; } public TaskAwaiter GetAwaiter() { Count++; return Task.CompletedTask.GetAwaiter(); } }
class Counted : IAwaitable { public int Count { get; private set; } public TaskAwaiter GetAwaiter() { Count++; return Task.CompletedTask.GetAwaiter(); } }
struct ByIn { public int U; }
struct Old { public int U; }
static class Extensions
{
    public static TaskAwaiter GetAwaiter(this in ByIn value) { Unsafe.AsRef(in value).U++; return Task.CompletedTask.GetAwaiter(); }
    public static TaskAwaiter GetAwaiter(this Old value) { value.U++; return Task.CompletedTask.GetAwaiter(); }
    extension(in (int A, int B) pair) { public TaskAwaiter GetAwaiter() { Unsafe.AsRef(in pair).A++; return Task.CompletedTask.GetAwaiter(); } }
}
struct Resource : IDisposable { public int U; public TaskAwaiter GetAwaiter() { U++; return Task.CompletedTask.GetAwaiter(); } public void Dispose() => Console.WriteLine("disposed " + U); }
struct Stream
{
    public int U;
    public Enumerator GetAsyncEnumerator() { U++; return new Enumerator(); }
    public struct Enumerator { public int Current => 0; public async ValueTask<bool> MoveNextAsync() { await Task.Yield(); return false; } }
}
class Holder { public T Field; public readonly T Fixed; public static T Shared; public T[] Items = new T[3]; public (T First, int Second) Pair; public ref T Ref => ref Field; public ref readonly T View => ref Field; public T Copy => Field; public List<T> List = [new T()]; public Holder Self { get { Console.WriteLine("self"); return this; } } }
struct Own
{
    public int U;
    public TaskAwaiter GetAwaiter() { U++; return Task.CompletedTask.GetAwaiter(); }
    T _inner;
    readonly T _fixed;
    [Profile] public async Task<int> This() { await this; await _inner; await _fixed; return U + _inner.U + _fixed.U; }
    [Profile] public readonly async Task<int> Frozen() { await this; await _inner; return U + _inner.U; }
}
struct Primary(T t) { [Profile] public async Task<int> First() { await t; return t.U; } }
readonly struct Still(T t) { [Profile] public async Task<int> Second() { await t; return t.U; } }
class Kept(T t) { [Profile] public async Task<int> Third() { await t; await t; return t.U; } }
[InlineArray(2)] struct Two { T _first; }
class Boxed { public Two Two; }

static class Program
{
    static async Task Main()
    {
        Console.WriteLine(await Local() + " " + await Parameter(new T()) + " " + await Fields(new Holder()) + " " + await Elements() + " " + await Nested(new Holder()));
        Console.WriteLine(await Captured() + " " + await ReadOnly(new Holder()) + " " + await Generic(new Counting()) + " " + await Generic(new Counted()) + " " + await Extension());
        Console.WriteLine(await ByReference(new Holder()) + " " + await Resources() + " " + await Streams() + " " + await new Own().This() + " " + await new Own().Frozen());
        Console.WriteLine(await Value(new Holder()) + " " + await Condition(true) + " " + await Known(default, default) + " " + await Section() + " " + await Struct());
        Console.WriteLine(await new Primary().First() + " " + await new Still().Second() + " " + await new Kept(new T()).Third() + " " + await Inlined(new Boxed()));
    }

    [Profile] static async Task<int> Local() { var t = new T(); await t; await (t); var p = new Pending(); await p; await p; return t.U * 10 + p.U; }
    [Profile] static async Task<int> Parameter(T t) { await t; return t.U; }
    [Profile] static async Task<int> Fields(Holder h) { await h.Field; await Holder.Shared; await h.Self.Field; return h.Field.U * 10 + Holder.Shared.U; }
    [Profile] static async Task<int> Elements() { var a = new T[2]; var i = 0; await a[i++]; await a[i]; await a[^1]; var m = new T[1, 1]; await m[0, 0]; await a[await Task.FromResult(0)]; return a[0].U * 100 + a[1].U * 10 + m[0, 0].U; }
    [Profile] static async Task<int> Nested(Holder h) { await h.Pair.First; await h.Pair.Item1; var pair = (First: new T(), 1); await pair.First; return h.Pair.First.U * 10 + pair.First.U; }
    [Profile] static async Task<int> Captured() { var t = new T(); Func<int> read = () => t.U; await t; return read(); }
    [Profile] static async Task<int> ReadOnly(Holder h) { await h.Fixed; await h.Fixed; return h.Fixed.U; }
    [Profile] static async Task<int> Generic<T>(T t) where T : IAwaitable { await t; T[] a = [t]; await a[0]; return t.Count * 10 + a[0].Count; }
    [Profile] static async Task<int> Extension()
    {
        var i = new ByIn(); await i; var o = new Old(); await o; var p = (1, 2); await p;
        return i.U * 100 + o.U * 10 + p.Item1;
    }

    [Profile]
    static async Task<int> ByReference(Holder h)
    {
        await h.Ref; await h.View; await System.Runtime.InteropServices.CollectionsMarshal.AsSpan(h.List)[0];
        ref T r = ref h.Items[1];
        await r;
        return h.Field.U * 100 + h.List[0].U * 10 + h.Items[1].U;
    }

    [Profile] static async Task<int> Resources() { using var r = new Resource(); await r; foreach (var t in new T[1]) { await t; Console.WriteLine("each " + t.U); } return r.U; }
    [Profile] static async Task<int> Streams() { var s = new Stream(); await foreach (var _ in s) { } return s.U; }
    [Profile] static async Task<int> Value(Holder h) { await h.Copy; await (T)h.Field; await h.List[0]; await (h.Field = new T()); await default(T); await new T(); return h.Field.U * 10 + h.List[0].U; }
    [Profile] static async Task<int> Condition(bool first) { T a = new T(), b = new T(); await (first ? ref a : ref b); await (first ? a : b); return a.U * 10 + b.U; }
    [Profile] static async Task<int> Known(ValueTask<int> one, ConfiguredValueTaskAwaitable two) { await two; var c = new Careful(); await c; return await one + c.U; }
    [Profile] static async Task<int> Section() { var t = new T(); var n = 0; for (await (t); n < 2; await t, n++) { Console.WriteLine($"{t.U} {await Number(t)}"); } return t.U; }
    static async Task<int> Number(T t) { await t; return t.U; }
    [Profile] static async Task<int> Struct() { IDefault d = new Plain(); await d; return IDefault.s_asked; }
    [Profile] static async Task<int> Inlined(Boxed b) { await b.Two[1]; await b.Two[0]; await b.Two[^1]; return b.Two[1].U * 10 + b.Two[0].U; }
    struct Plain : IDefault { }
}
