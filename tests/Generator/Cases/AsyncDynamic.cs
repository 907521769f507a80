// frames: Static | Elements | Stream
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Weft;

static class Program
{
    static Task<dynamic> Get(int n) => Task.FromResult<dynamic>(n);

#pragma warning disable WEFT0013
    [Profile] static async Task<int> Operand(dynamic task) { int result = await task; await task; return result; }
    [Profile] static async Task<int> Result() => (await Get(3)) + 1;
#pragma warning restore WEFT0013
    [Profile] static async Task<int> Static(dynamic n) { await Task.Yield(); return await Task.FromResult((int)n) + n; }
    [Profile] static IEnumerable<dynamic> Elements(dynamic n) { yield return n; yield return 1; }
    [Profile] static async IAsyncEnumerable<int> Stream(dynamic n) { yield return n; await Task.Yield(); yield return 2; }

    static async Task Main()
    {
        Console.WriteLine(await Operand(Task.FromResult(5)) + await Result() + await Static(1));
        foreach (var n in Elements(1)) { Console.WriteLine(n); }
        await foreach (var n in Stream(1)) { Console.WriteLine(n); }
    }
}
