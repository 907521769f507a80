// frames: Arm | Nested | Text | Later | Within
using System;
using System.Threading.Tasks;
using Weft;

await C.Arm(1);
await C.Arm(4);
Console.WriteLine(await C.Nested(3));
Console.WriteLine(await C.Text(2));
Console.WriteLine(await C.Within(2));

static class C
{
    [Profile] public static async Task<int> Later(int n) { await Task.Yield(); return n; }

    [Profile]
    public static async Task Arm(int n) =>
        Console.WriteLine(n switch { 1 => $"{await Later(n):00}{Apply(n, x => x + n)}".Length, _ => await Later(n) switch { > 3 => await Later(1), var m => m } });

    [Profile]
    public static async Task<int> Nested(int n)
    {
        var t = (n switch { 1 => n, _ => (await Later(n) switch { 1 => await Later(2), > 4 and var c => c, 2 when await Later(n) > 1 => n, _ => n }) }); t++;
        return t;
    }

    [Profile]
    public static async Task<string> Text(int n)
    {
        Func<Task<string>> text = async () => $"{await Later(n),3}".Trim(); n++;
        return await text() + $"""
            {(await Later(n) is > 1 and var m ? m : n)}{Apply(n, x =>
                x + 1)} and {n}
            """;
    }

    [Profile]
    public static async Task<int> Within(int n) { $"{await Later(n)}".Clone(); n++; return n; }

    private static int Apply(int n, Func<int, int> f) => f(n);
}
