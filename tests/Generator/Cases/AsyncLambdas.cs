// frames: Main | Main.Work.lambda | Main.Iterate | Main.Anonymous.lambda
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Weft;

[assembly: Profile]

Console.WriteLine(await Work(3));
await foreach (var n in Numbers()) { Console.WriteLine(n); }
for (var i = await Task.FromResult(0); i < 2; i++) await Task.Yield();
await using (var resource = new Resource()) { await Task.Yield(); }
await using var last = new Resource(); Console.WriteLine(string.Join(",", Iterate(3)));
try { await Anonymous(); } catch (Exception thrown) { Console.WriteLine(thrown); }
return await Task.FromResult(3);

[NoProfile] static async Task<int> Work(int n)
{
    Func<int, Task<int>> twice = [Profile] async (int m) =>
    {
        await Task.Yield();
        return await Task.FromResult(m) * 2 + n;
    };
    return (await Task.WhenAll(Enumerable.Range(0, 3).Select([Profile] async (m) => { await Task.Delay(1); return m; }))).Sum() + await twice(4);
}

[NoProfile] static async IAsyncEnumerable<int> Numbers() { await Task.Yield(); yield return 1; }

static IEnumerable<int> Iterate(int n) { for (var i = 0; i < n; i++) { if (i % 2 == 0) yield return i; else yield return -i; } }

[NoProfile] static Task Anonymous()
{
    Func<Task> act = [Profile] async () => { try { await Task.Yield(); throw new InvalidOperationException("lambda"); } finally { await Task.Delay(1); } };
    return act();
}

class Resource : IAsyncDisposable { [NoProfile] public async ValueTask DisposeAsync() { Console.WriteLine("closing"); await Task.Yield(); Console.WriteLine("closed"); } }
