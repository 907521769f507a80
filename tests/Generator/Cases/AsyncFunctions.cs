// frames: Outer | Outer.Local | Outer.Arrow | Outer.Local.Deep | Outer.Stream | Closures | Run
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Weft;

class Sample
{
    private readonly int _field = 2;

    [Profile] public async Task<int> Outer(int n)
    {
        var total = await Local(n) + await Arrow();
        [Profile] async Task<int> Local(int m)
        {
            await Task.Yield();
            return m + total_() + await Deep();
            int total_() => _field;
            [Profile] async Task<int> Deep() { await Task.Yield(); return n; }
        }
        [Profile] static async Task<int> Arrow() => await Task.FromResult(1);
        [Profile] async IAsyncEnumerable<int> Stream() { yield return n; await Task.Yield(); yield return total; }
        await foreach (var item in Stream()) { total += item; } Func<Task> lambda = async () => { await Task.Yield(); total++; }; await lambda();
        return total;
    }

    [Profile] public async Task<int> Closures(int n)
    {
        var sum = 0;
        for (var i = 0; i < 2; i++)
        {
            var copy = i; await Task.Yield();
            Action add = () => { if (n < 0) { throw new InvalidOperationException("closure"); } sum += copy; };
            add();
        }

        try { ((Action)(() => { n = -1; throw new InvalidOperationException("trace" + sum); }))(); }
        catch (Exception thrown) { Console.WriteLine(thrown); }
        return (from x in await Task.FromResult(new[] { 1, 2, 3 }) let y = x * sum where y > n select y).Sum();
    }

    [Profile] public virtual async Task Run() => await Task.WhenAll(Enumerable.Range(0, 20).Select(async n => { await Task.Delay(n % 3); await Task.Yield(); }));
}

static class Program
{
    static async Task Main()
    {
        var sample = new Sample();
        Console.WriteLine(await sample.Outer(3));
        Console.WriteLine(await sample.Closures(1));
        await sample.Run();
    }
}
