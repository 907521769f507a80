// frames: Sum | Slice | get_First | At | Lists | Create | Longest | Scan | Scan.lambda | Ranges | Only<T> | Assign | Escape
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Linq;
using Weft;

[InlineArray(4)] struct Four { private int _first; public readonly int Count => 4; }

ref struct Window(Span<int> items)
{
    private Span<int> _items = items;
    public ref readonly int First { [Profile] get => ref _items[0]; }
    [Profile] public readonly ref int At(int index) { return ref _items[index]; }
    [Profile] public void Assign(Span<int> other) => _items = other;
    [Profile] public Window Slice(int start) => new(_items[start..]);
}

[CollectionBuilder(typeof(Bag), nameof(Bag.Create))]
class Bag : List<int> { [Profile] public static Bag Create(ReadOnlySpan<int> items) { var bag = new Bag(); foreach (var item in items) bag.Add(item); return bag; } }

static class Program
{
    [Profile] static int Sum(params ReadOnlySpan<int> numbers) { var sum = 0; foreach (ref readonly var number in numbers) { sum += number; } return sum; }
    [Profile] static List<int> Lists(int n) => [n, .. Enumerable.Range(0, n), .. (int[])[4, 5]];
    [Profile] static ref readonly string Longest(in string a, ref readonly string b) { if (a.Length > b.Length) return ref a; return ref b; }
    [Profile] static int Scan(ReadOnlySpan<char> text) { var letters = text.ToArray(); Func<int, bool> isDigit = [Profile] (index) => { return char.IsDigit(letters[index]); }; var count = 0; for (var i = 0; i < text.Length; i++) { if (isDigit(i)) count++; } return count; }
    [Profile] static string Ranges(int[] numbers) => numbers is [var first, .., > 2 and var last] ? $"{first}..{last}" : numbers[1..^1] switch { [] => "none", { Length: 1 } => "one", _ => "many" };
    [Profile] static T Only<T>(scoped Span<T> items) where T : struct => items[0];
    [Profile] static Span<int> Escape(Span<int> items, scoped Span<int> temporary) { Span<int> local = stackalloc int[1]; temporary = local; temporary[0] = 9; items[0] = temporary[0]; return items; }

    static void Main()
    {
        var four = new Four(); four[2] = 5; foreach (ref var item in four) { item++; }
        Console.WriteLine(Sum(1, 2, 3) + Sum(four) + Sum() + string.Join(",", Lists(2)));
        var window = new Window(new[] { 1, 2, 3 }); window.At(1) = 8; Console.WriteLine(window.First + window.Slice(1).First);
        window.Assign(new int[] { 4 }); Console.WriteLine(window.First);
        Bag bag = [1, 2]; Console.WriteLine(bag.Count);
        string a = "long", b = "longer"; Console.WriteLine(Longest(in a, in b));
        Console.WriteLine(Scan("a1b2") + Ranges([1, 2, 3]) + Ranges([1, 2]) + Ranges([1, 9, 2]) + Only<int>([6]) + Escape(new int[1], default)[0]);
        try { window.At(3); } catch (IndexOutOfRangeException thrown) { Console.WriteLine(thrown.StackTrace); }
    }
}
