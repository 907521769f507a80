// frames: Main | Twice | Outer<var> | Outer<var>.Local | Outer<var>.lambda | Wait | Elements | Stream | get_Shown | set_Value | Escaped | Dispose | DisposeAsync | operator +
#pragma warning disable CS8981, CS8860, CS0440, CS0649
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Weft;
using global = System.Int32;

class var { public int Hidden; }
class dynamic { }
class nint { }
class record { }
class _ { }
class await2 { }
class Probe { }
class SuspendableFrame { }
class OpenFrame { }
class depth { }
class @int { }
class Held : IDisposable, IAsyncDisposable { [Profile] public void Dispose() => Console.WriteLine("disposed"); [Profile] public async ValueTask DisposeAsync() { await Task.Yield(); Console.WriteLine("later"); } }

namespace Weft.Something { class Taken { } }

class Program
{
    class System2 { }
    int Weft = 1, field = 2, value = 3;
    static class Nested2 { public class Weft { } public class Task2 { } }

    [Profile] static async Task Main()
    {
        Console.WriteLine(Twice(4) + " " + new Program().Shown + " " + Outer<string>(1) + " " + await Wait());
        foreach (global element in Elements()) { Console.WriteLine(element); }
        await foreach (int element in Stream()) { Console.WriteLine(element); }
        Program program = new Program { Value = 3 };
        Console.WriteLine(program + program);
        Console.WriteLine(Escaped(3));
    }

    [Profile] static int Twice(int depth) { int frame = depth; return frame * 2; }
    [Profile] static int Outer<var>(int n) { Func<int, int> twice = [Profile] (m) => { return m * 2; }; return Local(n) + twice(n); [Profile] int Local(int Probe) { return Probe + 1; } }
    [Profile] static async Task<int> Wait()
    {
        await using (new Held()) { await Task.Yield(); }
        using (new Held()) { await Task.Yield(); }
        await using Held held = new Held();
        { await using Held other = new Held(); Console.WriteLine("inner"); }
        return 1;
    }

    [Profile] static IEnumerable<int> Elements() { yield return 1; yield return 2; }
    [Profile] static async IAsyncEnumerable<int> Stream() { await Task.Yield(); yield return 3; }
    int Shown { [Profile] get { return Weft + this.field + this.value; } }
    int Value { [Profile] set { this.value = value; } }
    [Profile] static int Escaped(int \u005f_weft) { int __we\u0066t1 = \u005f_weft; return __we\u0066t1 * \u005f_weft; }
    [Profile] public static int operator +(Program one, Program other) { int Nested = one.value + other.value; return Nested; }
}
