// frames: Outer | Ahead | Ahead.Choose.lambda
using System;
using Weft;

static class Program
{
    static void Main() => Console.WriteLine(Outer() + Ahead(1) + Ahead(2) + Ahead(3));
#pragma warning disable WEFT0007
    [Profile] static string Outer() { return $"{((Func<int>)(() => { return Hole(); [Profile] static int Hole() { return 1; } }))()}"; }
#pragma warning restore WEFT0007

    // No directive may stand in a string that a stop starts with.
    [Profile] static int Ahead(int n)
    {
        int Choose() => n switch
        {
            1 => $"{n}{((Func<int>)(() => n))():00}".Length + Apply([Profile] (x) => { var t = x; return t; }), 2 => ($"""
                {n}
                  raw {((Func<int>)(() => { return n; }))()}
                """.Length + Apply([Profile] (x) => { var t = x; return t + n; })),
            _ => ($"{n}" + $"{Apply(x => x)}" +
                "end").Length + Apply([Profile] (x) => { return x; }),
        };
        return Choose();
    }

    static int Apply(Func<int, int> function) => function(3);
}
