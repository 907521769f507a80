// frames: Both | Loop | Chain | Chain.Deeper | Expression | get_Value | Generic<T> | .ctor | Patterns | Scoped | Params | Swapped
using System;
using System.Collections.Generic;
using System.Linq;
using Weft;

static class Program
{
    static void Main()
    {
        Console.WriteLine(Both(1)() + Expression(2)() + Generic("x")());
        foreach (var function in Loop(3)) Console.WriteLine(function());
        Try(() => Chain(2)); Try(() => new Holder(3).Value()); Try(() => Patterns("text")());
        int one = 1; Console.WriteLine(Scoped([2]) + Params(3, 4) + Swapped(ref one));
        Console.WriteLine(string.Join("\n", typeof(Program).Assembly.GetTypes().Where(type => type.FullName!.StartsWith("Program") || type.FullName.StartsWith("Holder")).Select(type => type.FullName + ":" + string.Join(",", type.GetFields((System.Reflection.BindingFlags)62).Select(field => field.Name)) + ":" + string.Join(",", type.GetMethods((System.Reflection.BindingFlags)62).Where(method => method.DeclaringType == type).Select(method => method.Name)))));
        var before = GC.GetAllocatedBytesForCurrentThread(); Both(1)(); Expression(2)(); Console.WriteLine(GC.GetAllocatedBytesForCurrentThread() - before < 400);
    }

    static void Try(Action action) { try { action(); } catch (Exception thrown) { Console.WriteLine(thrown.StackTrace); } }

    [Profile]
    static Func<int> Both(int parameter)
    {
        var local = parameter + 1;
        { var inner = 3; Action a = () => local += inner; a(); }
        return () => parameter + local;
    }

    [Profile]
    static IEnumerable<Func<int>> Loop(int n)
    {
        var all = new List<Func<int>>();
        for (var i = 0; i < n; i++) { var copy = i; all.Add(() => copy + n); }
        return all;
    }

    [Profile]
    static void Chain(int n)
    {
        var m = n;
        [Profile] void Deeper() { var k = m; Action a = () => throw new InvalidOperationException((n + k).ToString()); a(); }
        Deeper();
        Console.WriteLine("never");
    }

    [Profile] static Func<int> Expression(int n) => new Func<int>(() => n) + (() => n * 2);

    [Profile] static Func<string> Generic<T>(T value) { var local = new List<T>(); local.Add(value); return () => local[0] + "" + value; }

    [Profile] static Func<int> Patterns(object o) => o is string { Length: var n } s && Ask(() => n > 0) ? () => throw new FormatException(s + n) : () => 1;
    static bool Ask(Func<bool> f) => f();

    [Profile] static int Scoped(scoped ReadOnlySpan<int> p) { int x = 1; p = new(ref x); return p[0]; }
    [Profile] static int Params(params ReadOnlySpan<int> p) { p = [1, p.Length]; return p[1]; }
    [Profile] static int Swapped(scoped ref int p) { int x = 5; p = ref x; return p; }
}

class Holder
{
    private readonly int _seed;
    [Profile] public Holder(int seed) { var twice = seed * 2; Func<int> f = () => seed + twice; _seed = f(); }
    public Func<int> Value { [Profile] get { var n = _seed; return () => n / (_seed - n); } }
}
