// frames: Outer
using System;
using Weft;

static class Program
{
    static void Main() => Console.WriteLine(Outer());
#pragma warning disable WEFT0007
    [Profile] static string Outer() { return $"{((Func<int>)(() => { return Hole(); [Profile] static int Hole() { return 1; } }))()}"; }
#pragma warning restore WEFT0007
}
