namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>Members of a class. Each makes an <c>F№</c> from <c>int</c> to
/// <c>int</c>, which the program and later members call.</summary>
internal static class Members
{
    public static Template[] All { get; } =
    [
        """
        «M»internal static int F№(int n)
            {
                var t = n;
                «S=Return+Stack»
                return t;
            }
        """,
        "«M»internal static int F№(int n) { var t = 0; «S=Return+Stack» return t + «E»; }",
        "«M»internal static int F№(int n) => «E=Stack»;",
        """
        «M»internal static int F№(int n) =>
                // between
                «E=Stack»
        #if DEBUG
                    + 1
        #endif
                ;
        """,
        """
        internal static int F№(int n) { Void№(n, out var r); return r; }
            «M»static void Void№(int n, out int r)
            {
                r = 0; var t = n;
                «S=Leave+Stack»
                r = t; }
        """,
        """
        internal static int F№(int n) { Arrow№(n); return s_cells[0]; } «M»static void Arrow№(int n) =>
            s_cells[0] = «E=Stack»;
        """,
        """
        static int s_p№;
            «M»static int P№ { get { var n = s_p№; var t = n; «S=Return+Stack» return t; } set { var n = value;
                var t = n; «S=Leave+Stack» s_p№ = t; } }
            internal static int F№(int n) { P№ = n; return P№; }
        """,
        """
        static int Q№ { «M»get => field + s_cells[1]; «M»set { var n = value; var t = n; «S=Leave+Stack» field = t;
            } }
            internal static int F№(int n) { Q№ = n; Q№ += 2; return Q№; }
        """,
        """
        internal static int F№(int n) => Generic№(n, n + 1) + Generic№("text", n).Length;
            «M»static T Generic№<T>(T value, int n) where T : notnull { var t = n; «S=Stack» Print("§", t);
                return value; }
        """,
        """
        internal static int F№(int n) { Ref№(n) += 2; return Ref№(n); } «M»static ref int Ref№(int n) { var t = n;
            «S=Stack» return ref s_cells[t & 1]; } «M»static ref readonly int Ref№() => ref s_cells[0];
        """,
        """
        «M»static int Scoped№(scoped Span<int> s, params ReadOnlySpan<int> p) { int n = s[0], t = p.Length;
            s = stackalloc int[2]; «S=Return+Stack» return s.Length + t; } internal static int F№(int n) =>
            Scoped№(stackalloc int[] { n }, n, n);
        """,
        """
        static readonly Func<int, int> s_f№ = «M»(n) =>
            {
                var t = n;
                «S=Return+Stack»
                return t;
            };
            internal static int F№(int n) => s_f№(n) + s_f№(n + 1);
        """,
        """
        internal static int F№(int n) { using var k = new K№(n) { Value = { } }; return (k + n)[1] + (int)k; }
            class K№ : IDisposable
            {
                public int[] Value { get; init; } = new int[2];
                «M»public K№(int n) : this(() => { var t = n; «S=Return+Stack» return t; }) { var t = n;
                    «S=Leave+Stack» Value[0] = t; }
                K№(Func<int> f) { Print("§", f()); }
                «M»public int this[int n] { get { var t = Value[n]; «S=Return+Stack» return t; } }
                «M»public static K№ operator +(K№ k, int n) { var t = n; «S=Stack» k.Value[1] += t; return k; }
                «M»public static explicit operator int(K№ k) => k.Value[0];
                «M»public void Dispose() { int n = Value[0], t = n; «S=Leave+Stack» Print("§", t); }
            }
        """,
        """
        internal static int F№(int n) => new R№(n).Twice(n).A;
            record struct R№(int A) { «M»public R№ Twice(int n) { var t = A + n; «S=Stack» return this with {
                A = t }; } }
        """,
        """
        internal static int F№(int n) { Action<int> a = e => Print("§", e); E№ += a; s_e№?.Invoke(n); E№ -= a;
            return n; } static Action<int>? s_e№;
            «M»static event Action<int> E№ { add { int n = 1, t = 2; «S=Leave+Stack» s_e№ += value; } remove =>
                s_e№ -= value; }
        """,
        """
        internal static int F№(int n) => I№(n).Take(4).Sum() + I№(n + 1).Count();
            «M»static IEnumerable<int> I№(int n) { var t = n; «S=Yield+Stack» yield return t; }
        """,
        """
        internal static int F№(int n) { var sum = 0; foreach (int i in J№(n)) { if ((sum += i) > 40) break; }
            return sum; }
            «M»static IEnumerable J№(int n)
            {
                var t = n;
                «S=Yield»
                yield break;
            }
        """,
        """
        internal static int F№(int n) => A№(n).GetAwaiter().GetResult();
            «M»static async Task<int> A№(int n)
            {
                var t = n;
                «S=Await+Return+Stack»
                return t;
            }
        """,
        """
        internal static int F№(int n) => V№(n).AsTask().GetAwaiter().GetResult();
            «M»static async ValueTask<int> V№(int n) => «E=Await»;
        """,
        """
        internal static int F№(int n) { B№(n).Wait(); return 1; }
            «M»static async Task B№(int n) { var t = n; «S=Await+Leave+Stack» await Later(t); }
        """,
        """
        internal static int F№(int n) => Total№(n).GetAwaiter().GetResult();
            static async Task<int> Total№(int n) { var sum = 0; await foreach (var i in S№(n)) { sum += i;
                if (sum > 60) break; } return sum; }
            «M»static async IAsyncEnumerable<int> S№(int n) { var t = n; «S=Await+Yield+Stack» yield return t; }
        """,
        """
        «M»static int E№(int n) { var t = n; «S=Return+Stack» return t; } extension(int k) { «M»public int Doubled№
            { get { int n = k, t = n; «S=Return+Stack» return t; } } «M»public int Plus№(int n) { var t = n;
            «S=Return+Stack» return t + k; } «M»public static int Fixed№() { int n = 2, t = 3; «S=Return+Stack»
            return t; } }
            internal static int F№(int n) => E№(n) + n.Doubled№ + n.Plus№(2) + int.Fixed№();
        """,
        """
        internal static int F№(int n) { var p = new P№(n) { M = n }; return p.Get() + p[n] + p.M; }
            class P№(int n) : Q№(n + 1)
            {
                readonly int _f = n + 1;
                «M»public int Get() { var t = _f; «S=Return+Stack» return t + n; }
                «M»public int this[int m] => m + «E=»;
                «M»public override int Base(int n) { var t = n; «S=Return+Stack» return t + base.Base(n); }
                public required int M { get; «M»init { var n = value; var t = n; «S=Leave+Stack» field = t; } }
            }
            abstract class Q№(int n) { «M»public virtual int Base(int n) { var t = n; «S=Return+Stack» return t; }
                public int Kept => n; }
        """,
        """
        internal static int F№(int n) => G№<int>.Get(n, new List<int> { n }, n) + G№<int>.Make(n).Count();
            static class G№<T> where T : struct, IComparable<T>
            {
                «M»public static int Get<U>(T value, U other, int n) where U : class, IEnumerable<T>, new() {
                    var t = n; «S=Return+Stack» return t + other.Count() + value.CompareTo(default); }
                «M»public static IEnumerable<T> Make(T value) { int n = 3, t = 2; «S=Stack» yield return value;
                    foreach (var one in new[] { value }) { yield return one; «S+Jump» } }
            }
        """,
        """
        internal static int F№(int n) => Make№<V№>(n) + ((I№<V№>)new V№()).Get(n) + V№.Twice(n);
            static int Make№<T>(int n) where T : I№<T> => T.Make(n) + T.Other(n);
            interface I№<T> where T : I№<T> { static abstract int Make(int n); «M»static virtual int Other(int n) {
                var t = n; «S=Return+Stack» return t; } «M»int Get(int n) { var t = n; «S=Return+Stack»
                return t + Kept; } int Kept { get; } }
            struct V№ : I№<V№> { «M»static int I№<V№>.Make(int n) { var t = n; «S=Return+Stack» return t; }
                «M»public static int Twice(int n) => «E=Stack»; int _kept; «M»readonly int I№<V№>.Kept { get {
                int n = 1, t = _kept; «S=Return+Stack» return t; } } }
        """,
        """
        internal static int F№(int n) { var p = new C№(n); p.Happened += () => Print("§", n); p += n; p++;
            p.Raise(); return p.P + p.M(n); }
            partial class C№ { public partial C№(int n); public partial event Action Happened; public partial int P
                { get; } «M»public partial int M(int n); }
            partial class C№
            {
                Action? _happened; int _value;
                «M»public partial C№(int n) { var t = n; «S=Leave+Stack» _value = t; }
                «M»public partial event Action Happened { add { int n = 1, t = 2; «S=Leave+Stack»
                    _happened += value; } remove { } }
                «M»public partial int P { get { var n = _value; var t = n; «S=Return+Stack» return t; } }
                public partial int M(int n) { var t = n; «S=Return+Stack» return t; }
                «M»public void operator +=(int n) { var t = n; «S=Leave+Stack» _value += t & 7; }
                «M»public void operator ++() { int n = 2, t = _value; «S=Leave+Stack» _value = t; }
                public void Raise() => _happened?.Invoke();
            }
        """,
        """
        internal static int F№(int n) => T№.Value + n;
            static class T№ { public static readonly int Value; «M»static T№() { int n = 3, t = Id(n);
                foreach (var x§ in new[] { n, t }) { t += x§; } Value = t; } }
        """,
        """
        internal static unsafe int F№(int n) { delegate*<int, int> p = &Target№; return p(n); }
            «M»static int Target№(int n) { var t = n; «S=Return+Stack» return t; }
        """,
        """
        internal static int F№(int n) { var cells = new[] { n, 2 }; var s = new S№(cells); return s.Get(n) + s[n]; }
            ref struct S№(Span<int> cells) { Span<int> _cells = cells; «M»public int Get(int n) {
                var t = n + _cells.Length; «S=Return+Stack» return t; } «M»public ref int this[int n] { get {
                var t = n; «S=Stack» return ref _cells[t & 1]; } } }
        """,
        """
        internal static int F№(int n) => In№(n, n + 1, n) + All№(n, 2);
            «M»static int In№(in int m, ref readonly int k, int n = 2) { var t = m + k; «S=Return+Stack» return t;
            } «M»static int All№(int n, params IEnumerable<int> all) { var t = n; «S=Return+Stack»
            return t + all.Count(); }
        """,
        """
        internal static int F№(int n) { using var i = I№(n); var sum = 0;
            while (i.MoveNext() && sum < 40) sum += i.Current; return sum; }
            «M»static IEnumerator<int> I№(int n) { var t = n; «S=Yield+Stack» yield return t; }
        """,
        """
        internal static int F№(int n) { var sum = 0; foreach (var i in I№(n, "a")) { if (i is string) sum++;
            if (sum > 3) break; } return sum; }
            «M»static IEnumerable<object?> I№<T>(int n, T value) where T : class { var t = n; try { «S=Stack»
                yield return value; «S=Leave-Leave» yield return null; } finally { «S=Stack-Stack» Print("§", t); }
                }
        """,
        """
        internal static int F№(int n) => A№(n).Result + B№(n).Result;
            «M»static async Number A№(int n) { var t = n; «S=Await+Return+Stack» return t; }
            «M»static async Number B№(int n) => «E=Await»;
        """,
        """
        internal static int F№(int n) => A№(n).AsTask().Result;
            [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] «M»static async ValueTask<int> A№(int n) { var t = n; «S=Await+Return+Stack» return t; }
        """,
        """
        internal static int F№(int n) => new A№<int>(n).Run(n).Result;
            class A№<T>(int kept) : B№ where T : struct
            {
                «M»public override async Task<int> Run(int n) { var t = n; «S=Await+Return+Stack»
                    return t + kept + await base.Run(n) + await Mine(default); }
                «M»async ValueTask<int> Mine(T value) { int n = kept, t = 2; «S=Await+Return+Stack»
                    return t + value.GetHashCode(); }
            }
            class B№ { «M»public virtual async Task<int> Run(int n) { var t = n; «S=Await+Return+Stack» return t; }
                }
        """,
        """
        internal static int F№(int n) => Drained(S№(n));
            «M»static async IAsyncEnumerable<int> S№(int n,
                [EnumeratorCancellation] CancellationToken token = default) { var t = n; try { «S=Await+Stack»
                yield return t; await Task.Yield(); yield return «E=Await»; } finally { await Soon(n);
                Print("§", token.IsCancellationRequested); } }
        """,
        """
        internal static int F№(int n) => R№().Result;
            «M»static async Task<int> R№() { var sum = 0; await using var all = S№(4);
                while (await all.MoveNextAsync()) { Burn(); sum += all.Current & 7; } return sum; }
            «M»static async IAsyncEnumerator<int> S№(int n) { var t = n; «S=Await+Yield+Stack» yield return t; }
        """,
        """
        internal static int F№(int n) =>
            new X№(n).Get(n) + X№.Twice(n) + X№.Count(n).Take(4).Sum() + X№.Wait(n).Result;
        }

        «M»file class X№(int kept)
        {
            «M»public int Get(int n) { var t = kept; «S=Return+Stack» return t; }
            «M»public static int Twice(int n) => «E=Stack»;
            «M»public static IEnumerable<int> Count(int n) { var t = n; «S=Yield+Stack» yield return t; }
            «M»public static async Task<int> Wait(int n) { var t = n; «S=Await+Return+Stack» return t; }
        }

        static partial class Program
        {
        """,
        """
        internal static int F№(int n) { var h = new H№<int>(n); return h.Get(n) + (h + n).A + n.Seen№(2); }
        }

        file interface I№ { «M»int Get(int n) { var t = n; «S=Return+Stack» return t; } }
        file record struct H№<T>(T A) : I№
        {
            «M»public int Get(int n) { var t = n; «S=Return+Stack» return t; }
            «M»public static H№<T> operator +(H№<T> h, int n) { var t = n; «S=Stack» Print("§", t); return h; }
        }
        file static class X№ { extension(int k) { «M»public int Seen№(int n) { var t = n; «S=Return+Stack»
            return t + k; } } }

        static partial class Program
        {
        """,
    ];
}
