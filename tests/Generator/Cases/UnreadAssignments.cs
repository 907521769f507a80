// frames: Replaced | Computed | Deconstructed | Branches | Kept | Elements | Twice
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Weft;

// What nobody reads the optimizer drops, if it can do without the variable.
static class Sample
{
    private static readonly int[] s_cells = [1, 2];

    [Profile] public static async Task<int> Replaced(int n) { var t = n; t = await Later(n); return await Later(t); }

    [Profile] public static async Task<int> Computed(int n) { var t = n; t = n + 4; return await Later(t); }

    [Profile] public static async Task<int> Deconstructed(int n) { var t = n; (t, s_cells[await Later(n) & 1]) = (await Later(n), n & 7); return await Later(t); }

    [Profile] public static async Task<int> Branches(int n) { var t = 3; if (n > 3) { t = n; } else { t = 4; } await Task.Yield(); t = 5; t = n; return await Later(t); }

    [Profile] public static async Task<int> Kept(int n) { var t = n; await Task.Yield(); t += n; return await Later(t); }

    [Profile] public static async IAsyncEnumerable<int> Elements(int n) { var t = n; t = n + 1; yield return await Later(t); t = 6; t = n; yield return t; }

    [Profile] public static IEnumerable<int> Twice(int n) { var t = n; t = n + 4; yield return t; t = 7; t = n * 3; yield return t; }

    private static Task<int> Later(int n) => Task.FromResult(n);
}

static class Program
{
    static async Task Main()
    {
        Console.WriteLine(await Sample.Replaced(1) + await Sample.Computed(2) + await Sample.Deconstructed(3) + await Sample.Branches(4) + await Sample.Kept(5));
        await foreach (var n in Sample.Elements(6)) { Console.WriteLine(n); }
        foreach (var n in Sample.Twice(7)) { Console.WriteLine(n); }
    }
}
