// frames: Statements | Values | Conditions | Loops | Embedded | Nested | Chained | Patterns | Interpolated | Queries | Results | Throws | Locked | Sections | Arms | Names<T>
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Weft;

static class Program
{
    static async Task<T> Later<T>(T value) { await Task.Yield(); return value; }
    static async Task Later() => await Task.Delay(1);

    static async Task Main()
    {
        await Statements();
        Console.WriteLine(await Values(2));
        Console.WriteLine(await Conditions(3));
        await Loops();
        await Embedded(true); await Embedded(false);
        Console.WriteLine(await Nested());
        Console.WriteLine(await Chained(null) + await Chained("abc"));
        Console.WriteLine(await Patterns(Task.FromResult<object>(5)));
        Console.WriteLine(await Interpolated());
        Console.WriteLine(await Queries());
        Console.WriteLine(await Results());
        try { await Throws(); } catch (Exception thrown) { Console.WriteLine(thrown); }
        await Locked();
        Console.WriteLine(await Sections(1) + await Sections(2) + await Sections(3));
        Console.WriteLine(await Arms(1) + await Arms(2) + await Arms(7));
        Console.WriteLine(await Names<string>(Later("name")));
    }

    [Profile] static async Task Statements()
    {
        await Task.CompletedTask;
        await Later(); await Later(1);
        label: await Later(); Console.WriteLine("statements"); goto end;
        end: await Task.Yield();
        await Later(out_(out var number)); Console.WriteLine(number);
        static int out_(out int result) => result = 4;
    }

    [Profile] static async Task<int> Values(int n)
    {
        var x = await Later(n); int y = await Later(1), z = await Later(2);
        long wide = await Later(n); object boxed = await Later(n); int? lifted = await Later(n);
        x += await Later(3); x = y = await Later(x);
        (y, z) = await Later((z, y)); var (p, q) = await Later((1, 2));
        int[] array = { await Later(1), await Later(2) }; array[await Later(0)] += await Later(5);
        var list = new List<int> { 1, await Later(2) }; var pair = new { First = await Later(1), Second = await Later("s") };
        var dictionary = new Dictionary<int, int> { [await Later(1)] = await Later(2) };
        return x + y + z + (int)wide + (int)boxed + lifted.Value + p + q + array.Sum() + list.Sum() + pair.First + dictionary[1]
            + -await Later(4) + (await Later(3)) * await Later(2) + checked(await Later(1)) + (int)await Later(2L);
    }

    [Profile] static async Task<string> Conditions(int n)
    {
        if (await Later(n > 2)) { n++; } else if (await Later(false)) n--;
        while (await Later(n < 6)) n += await Later(1);
        do { n--; } while (await Later(n > 5));
        switch (await Later(n)) { case 5: n *= 2; break; case 6 when await Later(true): n = 0; break; }
        return await Later(n == 10) ? await Later("yes") : await Later("no") ?? "never";
    }

    [Profile] static async Task Loops()
    {
        for (int i = await Later(0); i < await Later(2); i += await Later(1)) { Console.Write(i); }
        for (await (Later()), Console.Write("x"); await Later(true); await Later(), Console.Write("y")) { break; }
        for (var i = 0; i < 2; await Later(), i++) Console.Write(i);
        foreach (var item in await Later(new[] { 1, 2 })) Console.Write(await Later(item));
        foreach (var (a, b) in await Later(new[] { (1, 2) })) { await Later(); Console.WriteLine(a + b); }
    }

    [Profile] static async Task Embedded(bool flag)
    {
        if (flag) await Later(); else await Later(1);
        if (!flag)
            await Later();
        for (var i = 0; i < 2; i++) await Later();
        while (flag) { await Later(); flag = false; }
        do await Later(); while (flag);
        using (await Later(new System.IO.MemoryStream())) await Later();
        foreach (var _ in new[] { 1 }) await Later();
    }

    [Profile] static async Task<int> Nested() => await Later(await Later(await Later(1))) + await await Later(Later(2)) + Math.Max(await Later(3), await Later(4));

    [Profile] static async Task<int> Chained(string? text)
    {
        var length = text?.Substring(await Later(1)).Length ?? await Later(10);
        return length + (await Later("ab")).ToUpper().Length + (await Later<string?>(null))?.Length ?? await Later(7);
    }

    [Profile] static async Task<bool> Patterns(Task<object> task)
    {
        var matches = await task is int number and > 3 && number < await Later(9);
        return matches && await Later((1, "s")) is (1, { Length: 1 } text) && text == "s" && await task switch { int => await Later(true), _ => false };
    }

    [Profile] static async Task<string> Interpolated()
    {
        var plain = $"{await Later(255):x4}|{await Later("a"),5}|{(await Later(true) ? await Later(1) : 2)}"; var after = plain.Length;
        return plain + $@"{await Later(1)}
            {await Later(2)}" + $"""
            {await Later(3)} and {"inner" + $"{await Later(4)}"}
            """ + after;
    }

    [Profile] static async Task<int> Queries()
    {
        var offset = await Later(1);
        return (from n in await Later(new[] { 1, 2 }) where n > 0 select n + offset).Sum() + await Later(new[] { 3 }.Select(n => n * offset).First());
    }

    [Profile] static async Task<string> Results() { return await Later("result"); }

    [Profile] static async Task Throws()
    {
        await Later();
        throw await Later(new InvalidOperationException("thrown"));
    }

    [Profile] static async Task Locked() { lock (await Later(new object())) { Console.WriteLine("locked"); } }

    [Profile] static async Task<int> Sections(int n)
    {
        switch (n)
        {
            case 1: await Later(); return 1;
            case 2: await Later(); goto case 1;
            default: await Later();
                break;
        }

        return n;
    }

    [Profile] static async Task<int> Arms(int n) => n switch { 1 => await Later(10), 2 when await Later(true) => await Later(20) + 1, _ => n };

    [Profile] static async Task<T> Names<T>(Task<T> task) where T : class
    {
        _ = await task;
        return await task;
    }
}
