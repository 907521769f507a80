// frames: Empty | Declares | Nests | Nothing | Outer | Inner | Chosen | Kept | Async | AsyncElements | Around.Local
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using Weft;

static class Sample
{
    [Profile]
    public static IEnumerable<int> Empty()
    {
        Console.WriteLine("begin");
        try
        {
            yield return 1;
        }
        finally
        {
        }
        Console.WriteLine("end");
    }

    [Profile]
    public static IEnumerable<int> Declares(int n)
    {
        Console.WriteLine("begin");
        try { yield return n; }
        finally
        {
#pragma warning disable CS0168, CS0219, CS8321
            int one, other;
            const int Some = 3;
            int Unused() => n;
#pragma warning restore CS0168, CS0219, CS8321
        }
        try { yield return n; } finally { ; }
    }

    [Profile]
    public static IEnumerable<int> Nests(int n)
    {
        Console.WriteLine("begin");
        try { yield return n; } finally { { } checked { unchecked { } } unsafe { } }
        try { yield return n; } finally { try { } finally { } }
        try { yield return n; } finally { try { } catch { Console.WriteLine("never"); } }
        try { yield return n; } finally { try { } finally { Console.WriteLine("not idle"); } }
    }

    [Profile] public static IEnumerable<int> Nothing(int n) { Console.WriteLine("begin"); try { yield return n; } finally { using (null) { } } }

    [Profile]
    public static IEnumerable<int> Outer(int n)
    {
        try { try { yield return n; } finally { } yield return n + 1; } finally { Console.WriteLine("outer"); }
    }

    [Profile]
    public static IEnumerable<int> Inner(int n)
    {
        Console.WriteLine("begin");
        try { try { yield return n; } finally { Console.WriteLine("inner"); } yield return n + 1; } finally { }
    }

    [Profile]
    public static IEnumerable<int> Chosen(int n)
    {
        while (true)
        {
            if (n++ > 3) break;
            switch (n)
            {
                case 1: continue;
                case 2: { try { yield return n; } finally { } goto end; end: Console.WriteLine("chosen"); } break;
            }
        }
    }

    // The compiler keeps a finally of which nothing is left only later on.
    [Profile]
    public static IEnumerable<int> Kept(int n)
    {
        Console.WriteLine("begin");
        try { yield return n; } finally { Removed(); }
        try { yield return n; } finally { if (n > 100) { } }
        try { yield return n; } finally { goto end; end: ; }
    }

    [Profile]
    public static async Task<int> Async(int n)
    {
        try { await Task.Yield(); } finally { }
        try { n += await Task.FromResult(n); } finally { ; }
        try { return await Task.Run(() => n); } finally { { } }
    }

    [Profile]
    public static async IAsyncEnumerable<int> AsyncElements(int n)
    {
        try { await Task.Yield(); yield return n; } finally { }
        try { yield return await Task.FromResult(n); } finally { ; }
    }

    public static IEnumerable<int> Around(int n)
    {
        return Local();
        [Profile] IEnumerable<int> Local() { Console.WriteLine("begin"); try { yield return n; } finally { } }
    }

    [Conditional("NEVER")] private static void Removed() => Console.WriteLine("never");
}

static class Program
{
    static async Task Main()
    {
        foreach (var elements in new[] { Sample.Empty(), Sample.Declares(2), Sample.Nests(3), Sample.Nothing(4), Sample.Outer(5), Sample.Inner(6), Sample.Chosen(0), Sample.Kept(7), Sample.Around(8) })
        {
            Console.WriteLine(string.Join(",", elements));
            foreach (var element in elements) { Console.WriteLine(element); break; }
            foreach (var element in elements) { try { foreach (var other in elements) throw new Exception("given up"); } catch (Exception exception) { Console.WriteLine(exception.Message); } }
        }

        Console.WriteLine(await Sample.Async(9));
        await foreach (var element in Sample.AsyncElements(10)) { Console.WriteLine(element); }
        await foreach (var element in Sample.AsyncElements(11)) { Console.WriteLine(element); break; }
    }
}
