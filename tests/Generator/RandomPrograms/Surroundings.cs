namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>What stands around the members of a random program: what they call, and what runs them.</summary>
internal static class Surroundings
{
    public const string Before = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using System.Threading.Tasks;
        using static Program;
        using Weft;
        using Couple = (int First, int Second);
        using Number = System.Threading.Tasks.Task<int>;

        static partial class Program
        {
            static void Main()
            {
                for (var number = 0; number < s_functions.Length; number++)
                {
                    foreach (var n in new[] { 1, 4, 7 }) { s_fuel = 3000; try {
                        Print("F" + number, s_functions[number](n)); } catch (Exception thrown) {
                        Print("threw", Trace(thrown)); } }
                }
            }


        """;

    public const string After = """

            internal static int s_fuel;
            internal static readonly int[] s_cells = [3, 5];
            internal static string Trace(Exception thrown) =>
                thrown.GetType().Name + " " + thrown.Message + "\n" + thrown.StackTrace + (thrown.InnerException is
                { } inner ? "\n" + Trace(inner) : "");
            internal static void Burn() { if (s_fuel-- < 0) throw new TimeoutException("out of fuel"); }
            internal static void Print(object what, object value) { Burn(); Console.WriteLine(what + ": " + value);
                }
            internal static int Id(int n) { Burn(); return n; }
            internal static int Apply(int n, Func<int, int> f) { Burn(); return f(n); }
            internal static Task<int> Later(int n) { Burn(); return n % 2 == 0 ? Task.FromResult(n) : Slow(n); }
            internal static async Task<int> Slow(int n) { await Task.Yield(); return n; }
            internal static async ValueTask<int> Soon(int n) { Burn(); if (n % 3 == 0) await Task.Yield();
                return n; }
            internal static async Task<int> Configured(int n) { Burn(); await Task.Yield(); return n; }
            internal static async Task<Exception> Failure(string s) { await Task.Yield();
                return new InvalidOperationException(s); }
            internal static async IAsyncEnumerable<int> Stream(int n) { yield return n; await Task.Yield();
                yield return 1; }
            internal static async IAsyncEnumerable<Couple> Couples(int n) { yield return (n, 1);
                await Task.Yield(); yield return (2, n); }
            internal static async Task<Box> Boxed(int n) { await Task.Yield(); return new Box(n); }
            internal static async Task<string?> Text(int n) { await Task.Yield(); return n > 3 ? null : "text"; }
            internal static async Task<OwnedLater> Opened(string name) { await Task.Yield();
                return new OwnedLater(name); }
            internal static int Total(IEnumerable<int> numbers) { Burn(); var total = 0;
                foreach (var number in numbers) total = unchecked(total + number); return total; }
            internal static int Drained(IAsyncEnumerable<int> numbers) { return All().GetAwaiter().GetResult();
                async Task<int> All() { var total = 0; await foreach (var number in numbers) { Burn();
                total = unchecked(total + number); } return total; } }
        }

        delegate void Changes(ref int n);
        delegate int Tries(int n, out int r);
        delegate int Sees(in int n, ref readonly int m, scoped Span<int> s);
        class Owned(string name) : IDisposable { public void Dispose() => Console.WriteLine("disposed " + name); }
        class OwnedLater(string name) : IAsyncDisposable { public async ValueTask DisposeAsync() {
            await Task.Yield(); Console.WriteLine("disposed later " + name); } }
        class ShapedLater(string name) { public async Task DisposeAsync() { await Task.Yield();
            Console.WriteLine("shaped later " + name); } }
        class Box(int value) { public int Extra { get; set; } public int Total => value + Extra; }
        record Point(int X, int Y) { public int Length => unchecked(X + Y); }
        class OwnedByShape(string name) { public async Task DisposeAsync() { await Task.Yield();
            Console.WriteLine("disposed by shape " + name); } }
        struct OwnedInPlace(string name) : IAsyncDisposable { int _count; public ValueTask DisposeAsync() {
            Console.WriteLine($"disposed in place {name} {++_count}"); return default; } }
        ref struct Handle(int value) { public int Value => value; public void Dispose() =>
            Console.WriteLine("disposed handle"); }
        class Counter(int value) { public int Value => value; public void operator +=(int n) =>
            value = unchecked(value + n); public void operator ++() => value++; }
        readonly struct Custom(int value) { public Awaiter GetAwaiter() => new(value);
            public readonly struct Awaiter(int value) : INotifyCompletion { public bool IsCompleted => value > 3;
            public int GetResult() => value; public void OnCompleted(Action then) =>
            ThreadPool.QueueUserWorkItem(_ => then()); } }
        class Numbers(int n) { public Enumerator GetEnumerator() => new(n); public struct Enumerator(int n) {
            public int Current { get; private set; } public bool MoveNext() => ++Current <= n % 3; } }
        class LaterNumbers(int n) { public Enumerator GetAsyncEnumerator() => new(n);
            public class Enumerator(int n) { public int Current { get; private set; }
            public async ValueTask<bool> MoveNextAsync() { await Task.Yield(); return ++Current <= n % 3; }
            public ValueTask DisposeAsync() { Console.WriteLine("disposed numbers"); return default; } } }
        static class Extensions { public static IEnumerator<int> GetEnumerator(this Range range) {
            for (var number = range.Start.Value; number < range.End.Value; number++) yield return number; } }

        """;
}
