// frames: get_Doubled | set_Tail | get_Tail | Plain | Chained | Generic<U> | get_Empty | Make | operator + | operator - | Refer | operator += | Chained.lambda | Nested.Inner
using System;
using System.Collections.Generic;
using System.Linq;
using Weft;

static class Extensions
{
    extension(string text)
    {
        [Profile] public string Doubled => text + text;
        [Profile] public int Plain(int n) => text.Length + n;
        [Profile] public Func<string> Chained(string other)
        {
            var both = text + other;
            return [Profile] () => { return both + text; };
        }
        [Profile] public static string Empty => "empty";
        [Profile] public static string Make(params ReadOnlySpan<char> letters) { return new string(letters); }
        [Profile] public static string operator -(string a, string b) => a.Replace(b, "");
        public int Nested(int n) { return Inner(); [Profile] int Inner() => n + text.Length; }
    }

    extension<T>(List<T> list) where T : notnull
    {
        public T Tail { [Profile] get => list[^1]; [Profile] set { list[^1] = value; } }
        [Profile] public U Generic<U>(Func<T, U> map) => map(list[0]);
        [Profile] public static List<T> operator +(List<T> a, T b) { a.Add(b); return a; }
    }

    extension(ref Counter counter)
    {
        [Profile] public ref int Refer() => ref counter.Value;
        [Profile] public void operator +=(int n) { counter.Value += n; }
    }
}

struct Counter { public int Value; }

static class Program
{
    static void Main()
    {
        Console.WriteLine("ab".Doubled + "cd".Plain(2) + "ef".Chained("gh")() + string.Empty + string.Make('x', 'y') + ("banana" - "na") + "n".Nested(2));
        Console.WriteLine(Extensions.get_Empty());
        var list = new List<int> { 1, 2 };
        list.Tail = 5; Console.WriteLine(list.Tail + (list + 7).Count + list.Generic(n => n + "!"));
        var counter = new Counter(); counter.Refer() = 3; counter += 4; Console.WriteLine(counter.Value);
        try { new List<int>().Tail = 1; } catch (ArgumentOutOfRangeException thrown) { Console.WriteLine(thrown.StackTrace!.Split('\n').Last()); }
    }
}
