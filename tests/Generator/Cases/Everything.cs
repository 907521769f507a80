// scope: All
// frames: Sum | Lock | Sum.Add | Marked | Main
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Weft;

foreach (var n in Work.Iterator().Take(2)) Console.WriteLine(n);
Console.WriteLine(await new Work().Later() + new Work().Sum(3));
Console.WriteLine(new Work().Skipped(2) + new Work { Auto = 3 }.Auto + new Derived().Lock());

class Work
{
    public int Auto { get; set; }
    public int Trivial() => 1;
    public static IEnumerable<int> Iterator() { yield return 1; yield return 2; }
    public async Task<int> Later() { await Task.Yield(); return 3; }
    public int Sum(int n)
    {
        var total = 0;
        for (var i = 0; i < n; i++) { total = Add(total, i); }
        return total;
        static int Add(int a, int b) { while (true) { return a + b; } }
    }
    [NoProfile] public int Skipped(int n) { while (n-- > 0) { Within(); } return n; void Within() { while (true) return; } }
}

record Derived
{
    public int Lock() { lock (this) { return Carved.Out(); } }
}

[NoProfile] static class Carved { public static int Out() { lock (typeof(Carved)) { return Inner.Marked() + Marked(); } } [Profile] static int Marked() => 2; static class Inner { public static int Marked() { lock (typeof(Inner)) { return 1; } } } }
