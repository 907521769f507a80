// frames: operator += | operator checked += | operator ++ | operator checked ++ | operator >>>= | operator -- | Bump
using System;
using Weft;

class Total
{
    public int Value;
    [Profile] public void operator +=(int n) { unchecked { Value += n; } }
    [Profile] public void operator checked +=(int n) => Value = checked(Value + n);
    [Profile] public void operator ++() => Value++;
    [Profile] public void operator checked ++() { Value = checked(Value + 1); }
    [Profile] public void operator >>>=(int n) { Value >>>= n; }
}

struct Step
{
    public int Value;
    [Profile] public void operator --() { Value -= 10; }
}

interface IBump<T> where T : IBump<T> { static abstract T operator checked -(T value); static abstract T operator -(T value); void Bump(); }
readonly struct Amount(int value) : IBump<Amount>
{
    public static Amount operator checked -(Amount amount) => amount;
    public static Amount operator -(Amount amount) => amount;
    [Profile] public void Bump() => Console.WriteLine("bump " + value);
}

static class Program
{
    static void Main()
    {
        var total = new Total();
        total += 3; total++; ++total; total >>>= 1;
        Console.WriteLine(total.Value);
        checked { total += 1; total++; }
        try { checked { total += int.MaxValue; } } catch (OverflowException thrown) { Console.WriteLine(thrown.StackTrace); }
        Total? none = null; none?.Value += 1;
        var step = new Step(); step--; --step; Console.WriteLine(step.Value);
        Twice(new Amount(4));
    }

    static void Twice<T>(T value) where T : IBump<T> { (-value).Bump(); checked { (-value).Bump(); } }
}
