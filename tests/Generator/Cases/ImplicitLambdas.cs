// scope: All
// frames: Main | Main.lambda | Sum | Sum.lambda | Deep | Deep.lambda
using System;
using System.Linq;
using System.Linq.Expressions;
using Weft;

var numbers = Enumerable.Range(0, 4).Select(n =>
{
    var sum = 0;
    for (var i = 0; i < n; i++) { sum += i; }
    return sum;
}).ToArray();
Console.WriteLine(Sample.Sum(numbers) + Sample.Deep(2) + Sample.Skipped(3));
Expression<Func<int, int>> tree = n => n + 1;
Console.WriteLine(tree);

static class Sample
{
    public static int Sum(int[] numbers)
    {
        var total = 0;
        Array.ForEach(numbers, delegate(int n) { while (n-- > 0) { total++; } });
        Array.ForEach(numbers, n => { total++; });
        return total;
    }

    public static int Deep(int n) => Call(() => { return Call(() => { do { n++; } while (n < 5); return n; }); });
    [NoProfile] public static int Skipped(int n) => Call(() => { while (n > 0) { n--; } return n; });
    private static int Call(Func<int> function) => function();
}
