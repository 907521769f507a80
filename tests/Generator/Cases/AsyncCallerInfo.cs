// frames: Lines | Plain | Receiver
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Weft;

static class Program
{
    static int Show(int value, [CallerLineNumber] int line = 0, [CallerMemberName] string member = "") { Console.WriteLine(member + line + ": " + value); return value; }
    static void Text(int value, [CallerArgumentExpression(nameof(value))] string text = "") => Console.WriteLine(text);
    static void TextOf(this int value, [CallerArgumentExpression(nameof(value))] string text = "") => Console.WriteLine(text);
    static void Check(Func<Task> act, [CallerArgumentExpression(nameof(act))] string text = "") { Console.WriteLine(text); act().Wait(); }

    [Profile] static async Task Lines(int n)
    {
        Show(await Task.FromResult(n)); Show(
            await Task.FromResult(Show(await Task.FromResult(2)))); Show(3);
        if (Show(await Task.FromResult(n)) == 1) await Task.Yield(); Show(4);
    }

#pragma warning disable WEFT0012
    [Profile] static async Task Captured() { Text(await Task.FromResult(1)); }
    [Profile] static async Task Extension() { (await Task.FromResult(2)).TextOf(); new Captor(await Task.FromResult(3)); }
#pragma warning restore WEFT0012

    class Captor { public Captor(int value, [CallerArgumentExpression(nameof(value))] string text = "") => Console.WriteLine(text); }

    [Profile] static async Task<int> Plain()
    {
        var list = new List<int>(await Task.FromResult(4)) { await Task.FromResult(1) };
        Func<int, int> twice = n => n * 2;
        return list[await Task.FromResult(0)] + twice(await Task.FromResult(1)) + new[] { 1, 2 }[await Task.FromResult(1)] + Math.Max(1, await Task.FromResult(2));
    }

    [Profile] static async Task<int> Receiver() => (await Task.FromResult(new[] { 1, 2 })).Where(n => n > 1).Sum();

    static void InArgument()
    {
#pragma warning disable WEFT0012
        Check([Profile] () => { return Task.CompletedTask; });
        Check(async () => { await Local(); [Profile] async Task Local() { await Task.Yield(); } });
#pragma warning restore WEFT0012
    }

    static async Task Main() { await Lines(1); await Captured(); await Extension(); Console.WriteLine(await Plain() + await Receiver()); InArgument(); }
}
