namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>Members of a class. Each makes an <c>F№</c> from <c>int</c> to <c>int</c>, which the program and later members call.</summary>
internal static class Members
{
    public static Template[] All { get; } =
    [
        "«M»static int F№(int n)\n    {\n        var t = n;\n        «S=Return+Stack»\n        return t;\n    }",
        "«M»static int F№(int n) { var t = 0; «S=Return+Stack» return t + «E»; }",
        "«M»static int F№(int n) => «E=Stack»;",
        "«M»static int F№(int n) =>\n        // between\n        «E=Stack»\n#if DEBUG\n            + 1\n#endif\n        ;",
        "static int F№(int n) { Void№(n, out var r); return r; }\n    «M»static void Void№(int n, out int r)\n    {\n        r = 0; var t = n;\n        «S=Leave+Stack»\n        r = t; }",
        "static int F№(int n) { Arrow№(n); return s_cells[0]; } «M»static void Arrow№(int n) => s_cells[0] = «E=Stack»;",
        "static int s_p№;\n    «M»static int P№ { get { var n = s_p№; var t = n; «S=Return+Stack» return t; } set { var n = value; var t = n; «S=Leave+Stack» s_p№ = t; } }\n    static int F№(int n) { P№ = n; return P№; }",
        "static int Q№ { «M»get => field + s_cells[1]; «M»set { var n = value; var t = n; «S=Leave+Stack» field = t; } }\n    static int F№(int n) { Q№ = n; Q№ += 2; return Q№; }",
        "static int F№(int n) => Generic№(n, n + 1) + Generic№(\"text\", n).Length;\n    «M»static T Generic№<T>(T value, int n) where T : notnull { var t = n; «S=Stack» Print(\"§\", t); return value; }",
        "static int F№(int n) { Ref№(n) += 2; return Ref№(n); } «M»static ref int Ref№(int n) { var t = n; «S=Stack» return ref s_cells[t & 1]; } «M»static ref readonly int Ref№() => ref s_cells[0];",
        "«M»static int Scoped№(scoped Span<int> s, params ReadOnlySpan<int> p) { int n = s[0], t = p.Length; s = stackalloc int[2]; «S=Return+Stack» return s.Length + t; } static int F№(int n) => Scoped№(stackalloc int[] { n }, n, n);",
        "static readonly Func<int, int> s_f№ = «M»(n) =>\n    {\n        var t = n;\n        «S=Return+Stack»\n        return t;\n    };\n    static int F№(int n) => s_f№(n) + s_f№(n + 1);",
        "static int F№(int n) { using var k = new K№(n) { Value = { } }; return (k + n)[1] + (int)k; }\n    class K№ : IDisposable\n    {\n        public int[] Value { get; init; } = new int[2];\n        «M»public K№(int n) : this(() => { var t = n; «S=Return+Stack» return t; }) { var t = n; «S=Leave+Stack» Value[0] = t; }\n        K№(Func<int> f) { Print(\"§\", f()); }\n        «M»public int this[int n] { get { var t = Value[n]; «S=Return+Stack» return t; } }\n        «M»public static K№ operator +(K№ k, int n) { var t = n; «S=Stack» k.Value[1] += t; return k; }\n        «M»public static explicit operator int(K№ k) => k.Value[0];\n        «M»public void Dispose() { int n = Value[0], t = n; «S=Leave+Stack» Print(\"§\", t); }\n    }",
        "static int F№(int n) => new R№(n).Twice(n).A;\n    record struct R№(int A) { «M»public R№ Twice(int n) { var t = A + n; «S=Stack» return this with { A = t }; } }",
        "static int F№(int n) { Action<int> a = e => Print(\"§\", e); E№ += a; s_e№?.Invoke(n); E№ -= a; return n; } static Action<int>? s_e№;\n    «M»static event Action<int> E№ { add { int n = 1, t = 2; «S=Leave+Stack» s_e№ += value; } remove => s_e№ -= value; }",
        "static int F№(int n) => I№(n).Take(4).Sum() + I№(n + 1).Count();\n    «M»static IEnumerable<int> I№(int n) { var t = n; «S=Yield+Stack» yield return t; }",
        "static int F№(int n) { var sum = 0; foreach (int i in J№(n)) { if ((sum += i) > 40) break; } return sum; }\n    «M»static IEnumerable J№(int n)\n    {\n        var t = n;\n        «S=Yield»\n        yield break;\n    }",
        "static int F№(int n) => A№(n).GetAwaiter().GetResult();\n    «M»static async Task<int> A№(int n)\n    {\n        var t = n;\n        «S=Await+Return+Stack»\n        return t;\n    }",
        "static int F№(int n) => V№(n).AsTask().GetAwaiter().GetResult();\n    «M»static async ValueTask<int> V№(int n) => «E=Await»;",
        "static int F№(int n) { B№(n).Wait(); return 1; }\n    «M»static async Task B№(int n) { var t = n; «S=Await+Leave+Stack» await Later(t); }",
        "static int F№(int n) => Total№(n).GetAwaiter().GetResult();\n    static async Task<int> Total№(int n) { var sum = 0; await foreach (var i in S№(n)) { sum += i; if (sum > 60) break; } return sum; }\n    «M»static async IAsyncEnumerable<int> S№(int n) { var t = n; «S=Await+Yield+Stack» yield return t; }",
    ];

    public const string Before = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Weft;

        static class Program
        {
            static void Main()
            {
                for (var number = 0; number < s_functions.Length; number++)
                {
                    foreach (var n in new[] { 1, 4, 7 }) { s_fuel = 3000; try { Print("F" + number, s_functions[number](n)); } catch (Exception thrown) { Print("threw", Trace(thrown)); } }
                }
            }


        """;

    public const string After = """

            static int s_fuel;
            static readonly object s_gate = new();
            static readonly int[] s_cells = [3, 5];
            static string Trace(Exception thrown) => thrown.GetType().Name + " " + thrown.Message + "\n" + thrown.StackTrace + (thrown.InnerException is { } inner ? Trace(inner) : "");
            static void Burn() { if (s_fuel-- < 0) throw new TimeoutException("out of fuel"); }
            static void Print(object what, object value) { Burn(); Console.WriteLine(what + ": " + value); }
            static int Id(int n) { Burn(); return n; }
            static int Apply(int n, Func<int, int> f) { Burn(); return f(n); }
            static Task<int> Later(int n) { Burn(); return n % 2 == 0 ? Task.FromResult(n) : Slow(n); }
            static async Task<int> Slow(int n) { await Task.Yield(); return n; }
            static async ValueTask<int> Soon(int n) { Burn(); if (n % 3 == 0) await Task.Yield(); return n; }
            static async Task<int> Configured(int n) { Burn(); await Task.Yield(); return n; }
            static async Task<Exception> Failure(string s) { await Task.Yield(); return new InvalidOperationException(s); }
            static async IAsyncEnumerable<int> Stream(int n) { yield return n; await Task.Yield(); yield return 1; }
        }

        class Owned(string name) : IDisposable { public void Dispose() => Console.WriteLine("disposed " + name); }
        class OwnedLater(string name) : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Yield(); Console.WriteLine("disposed later " + name); } }
        class ShapedLater(string name) { public async Task DisposeAsync() { await Task.Yield(); Console.WriteLine("shaped later " + name); } }
        class Box(int value) { public int Extra { get; set; } public int Total => value + Extra; }

        """;
}
