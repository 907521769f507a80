// language: 10
// frames: Values | Texts | Caught | Streams | Disposed | Short
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Weft;

namespace Old
{
    class Resource : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Yield(); Console.WriteLine("disposed"); } }

    static class Program
    {
        [Profile] static async Task<int> Values(int n)
        {
            var sum = await Task.FromResult(1) +
                await Task.FromResult(2); sum += n;
            if (sum > 1) await Task.Yield();
            for (var i = 0; i < 2; await Task.Yield(), i++) { sum += await Task.FromResult(i); }
            return sum + Math.Max(await Task.FromResult(1), 0);
        }

        [Profile] static IEnumerable<string> Texts() { yield return null; yield return $"a{1}"; }

        [Profile] static async Task Caught()
        {
            try { await Task.Yield(); throw new InvalidOperationException("caught"); }
            catch (Exception thrown) when (thrown.Message == "caught") { Console.WriteLine(thrown); }
            finally { await Task.Yield(); }
        }

        [Profile] static async IAsyncEnumerable<int> Streams() { await Task.Yield(); yield return 1; yield return await Task.FromResult(2); }

        [Profile] static async Task Disposed()
        {
            await using var one = new Resource();
            await using (var two = new Resource()) { await foreach (var n in Streams()) Console.WriteLine(n); }
            await using (new Resource()) Console.WriteLine("embedded");
        }

        [Profile] static async Task<int> Short() => await Task.FromResult(3);

        static async Task Main()
        {
            Console.WriteLine(await Values(1));
            foreach (var text in Texts()) { Console.WriteLine(text); }
            await Caught(); await Disposed(); Console.WriteLine(await Short());
        }
    }
}
