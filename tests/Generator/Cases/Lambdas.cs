// frames: Main | Main.lambda | .ctor.lambda | .cctor.lambda | Nested | Nested.lambda | get_Made.lambda | Query | Local.Inner.lambda | Throwing.lambda | Refs.lambda | Returned
using System;
using System.Collections.Generic;
using System.Linq;
using Weft;

delegate ref int Pick(int[] numbers);
delegate int Take(scoped ReadOnlySpan<int> numbers, out int first);

static class Program
{
    [Profile]
    static void Main()
    {
        var total = 0;
        Action<int> add = [Profile] (n) => { total += n; };
        add(3); add(4);
        Func<int, int> twice = [Profile] static (n) => { return n * 2; }; Console.WriteLine(twice(total));
        var natural = [Profile] (int a, int b = 5) =>
        {
            var sum = a + b;
            return sum;
        };
        Console.WriteLine(natural(1) + natural.GetType().Name + natural.Method.Name);
        Console.WriteLine(new Sample(2).Instance(3) + Sample.Static(4) + new Sample(5).Made(6));
        Console.WriteLine(Nested(2)(3)(4)); Console.WriteLine(string.Join(",", Query(3)));
        Console.WriteLine(Local());
        try { Throwing(1); } catch (InvalidOperationException thrown) { Console.WriteLine(thrown.StackTrace); }
        Refs(); Console.WriteLine(Returned(1)(2));
        Console.WriteLine(Overloaded([Profile] () => { throw new InvalidOperationException(); }) + Overloaded([Profile] () => { return; }) + Overloaded([Profile] () => { return 1; }));
    }

    static string Overloaded(Action action) => "action"; static string Overloaded(Func<int> function) => "function";

    [Profile] static Func<int, Func<int, int>> Nested(int a) => [Profile] (b) => { var c = a * b; return [Profile] (d) => { return a + b + c + d; }; };

    [Profile] static IEnumerable<int> Query(int n) => (from x in Enumerable.Range(0, n) let y = x + n where y > 3 select x * y).ToList();

    static int Local()
    {
        return Inner(3)();
        Func<int> Inner(int n) => [Profile] () =>
        {
            return n; };
    }

    static void Throwing(int n)
    {
        Action<int> action = [Profile] (m) => {
            if (m + n > 2) throw new InvalidOperationException("in a lambda");
        };
        action(1); action(2);
    }

    static void Refs()
    {
        var numbers = new[] { 1, 2, 3 };
        Pick last = [Profile] (all) => { return ref all[^1]; };
        last(numbers) = 7;
        Take take = [Profile] (scoped ReadOnlySpan<int> all, out int first) => { first = all[0]; int one = first; all = new(ref one); return all.Length; };
        Console.WriteLine(take(numbers, out var seen) + seen + numbers[2]);
    }

    [Profile] static Func<int, int> Returned(int n) { n++; return m => n + m; }
}

class Sample(int seed)
{
    public readonly Func<int, int> Instance = [Profile] (n) => { return n + seed; };
    public static readonly Func<int, int> Static = [Profile] static (n) => { return n * 3; };
    public Func<int, int> Made { get { return [Profile] (n) => { return n - seed; }; } }
}
