// frames: Streams | Disposals | Elements | Deep | Deeper
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Weft;

class Resource : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Yield(); throw new InvalidOperationException("dispose"); } }

static class Program
{
    static async IAsyncEnumerable<int> Failing(bool late) { if (late) { await Task.Yield(); yield return 1; } throw new InvalidOperationException("stream"); }

    [Profile] static async Task Streams(bool late)
    {
        await foreach (var n in Failing(late))
        {
            Console.WriteLine(n);
        }
    }

    [Profile] static async Task Disposals(bool statement)
    {
        if (statement)
        {
            await using (new Resource()) { await Task.Yield(); }
        }

        await using var resource = new Resource();
    }

    [Profile] static IEnumerable<int> Elements()
    {
        yield return 1;
        throw new InvalidOperationException("element");
    }

    [Profile] static async Task<int> Deep(int n) => n == 0 ? throw new InvalidOperationException("deep") : await Deep(n - 1) + await Deeper(n);

    [Profile] static async Task<int> Deeper(int n)
    {
        await Task.Yield();
        return
            await Deep(
                n - 1);
    }

    static async Task Show(Func<Task> act) { try { await act(); } catch (Exception thrown) { Console.WriteLine(thrown); } }

    static async Task Main()
    {
        await Show(() => Streams(false)); await Show(() => Streams(true));
        await Show(() => Disposals(true)); await Show(() => Disposals(false));
        await Show(() => { foreach (var n in Elements()) { Console.WriteLine(n); } return Task.CompletedTask; });
        await Show(() => Deep(2)); await Show(() => Deeper(2));
    }
}
