// frames: Numbers | Plain | Enumerator | Texts | Functions | Tuples | Lists | Disposed | Nested | get_Items | Break | Outer.Local | Aliased | Embedded | Tree<T> | Fails
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Weft;
using Bytes = System.Collections.Generic.IEnumerable<byte>;

class Sample
{
    [Profile] public static IEnumerable<byte> Numbers() { yield return 1; yield return 2; }
    [Profile] public static IEnumerable Plain() { yield return 1; yield return "two"; }
    [Profile] public static IEnumerator<long> Enumerator() { for (var i = 0; i < 2; i++) yield return i; }
    [Profile] public static System.Collections.Generic.IEnumerable<string?> Texts() { yield return null; yield return default; yield return "t"; }
    [Profile] public static IEnumerable<Func<int, int>> Functions(int n) { yield return x => x + n; }
    [Profile] public static IEnumerable<(int First, long Second)> Tuples() { yield return (1, 2); }
    [Profile] public static IEnumerable<List<int>> Lists() { yield return [1, 2]; yield return new() { 3 }; }
    [Profile] public static IEnumerable<int> Disposed()
    {
        try
        {
            yield return 1;
            yield return 2;
        }
        finally
        {
            Console.WriteLine("disposed");
        }
    }
    [Profile] public static IEnumerable<int> Nested() { foreach (var n in Disposed()) { using var stream = new System.IO.MemoryStream(); yield return n * 10; } }
    [Profile] public IEnumerable<int> Items { get { yield return 5; } }
    [Profile] public static IEnumerable<int> Break(int n) { if (n == 0) yield break; yield return n; }
    public static IEnumerable<int> Outer() { return Local(); [Profile] IEnumerable<int> Local() { yield return 8; } }
    [Profile] public static Bytes Aliased(bool flag) { if (flag) yield return 1; yield return 2; }
    [Profile] public static IEnumerable<int> Embedded(int n)
    {
        while (n-- > 0) yield return n;
        if (n < 0)
            yield return
                n;
    }
    [Profile] public static IEnumerable<T> Tree<T>(T root, Func<T, IEnumerable<T>> children) where T : notnull
    {
        yield return root;
        foreach (var below in children(root).SelectMany(child => Tree(child, children))) yield return below;
    }
    [Profile] public static IEnumerable<int> Fails(int zero) { yield return 1; yield return 1 / zero; }
}

static class Program
{
    static void Main()
    {
        Console.WriteLine(string.Join(",", Sample.Numbers()) + string.Join(",", Sample.Plain().Cast<object>()) + string.Join(",", Sample.Texts()));
        for (var e = Sample.Enumerator(); e.MoveNext();) { Console.Write(e.Current); }
        Console.WriteLine(Sample.Functions(2).Single()(3) + " " + Sample.Tuples().First() + Sample.Lists().Sum(list => list.Count));
        foreach (var n in Sample.Disposed()) { Console.WriteLine(n); break; }
        foreach (var n in Sample.Nested().Zip(Sample.Nested())) { Console.WriteLine(n); break; }
        Sample.Disposed().GetEnumerator().MoveNext();
        Sample.Disposed().GetEnumerator().Dispose();
        Console.WriteLine(new Sample().Items.Sum() + Sample.Break(0).Sum() + Sample.Break(3).Sum() + Sample.Outer().Sum() + Sample.Embedded(2).Sum());
        Console.WriteLine(Sample.Aliased(true).Sum(n => n) + string.Join(",", Sample.Tree(2, n => Enumerable.Range(0, n))));
        try { _ = Sample.Fails(0).Last(); } catch (Exception thrown) { Console.WriteLine(thrown); }
    }
}
