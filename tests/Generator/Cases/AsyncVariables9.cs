// language: 9
// stops: differ
// frames: Local | Field | Generic<TAny> | Both
#nullable enable
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Weft;

interface IAwaitable { int Count { get; } TaskAwaiter<int> GetAwaiter(); }
struct T : IAwaitable
{
    public int Count { get; private set; }
    public TaskAwaiter<int> GetAwaiter() { Count++; return Task.FromResult(Count).GetAwaiter(); }
}
class Holder { public T Free; public readonly T Fixed; public T[] All = new T[2]; }

static class Program
{
    static async Task Main() =>
        Console.WriteLine(await Local() + " " + await Field(new Holder()) + " " + await Generic(new T()) + " " + await Both(new Holder()));

    [Profile] static async Task<int> Local() { var t = new T(); var sum = await t + await t; return sum * 10 + t.Count; }
    [Profile] static async Task<int> Field(Holder h) => await h.Free * 10 + await h.Fixed + h.Fixed.Count;
    [Profile] static async Task<int> Generic<TAny>(TAny value) where TAny : IAwaitable { await value; await value; return value.Count; }

    [Profile]
    static async Task<string> Both(Holder h)
    {
        var text = $"{await h.All[0]} {await h.All[await h.All[0] - 1]}";
        return text + h.All[0].Count + h.All[1].Count;
    }
}
