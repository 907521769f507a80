// frames: operator + | operator checked + | operator true | operator false | implicit operator int | explicit operator Money | operator ++ | operator == | operator != | operator +=
using System;
using Weft;

#pragma warning disable CS0660, CS0661
class Money
{
    public int Cents;
    [Profile] public static Money operator +(Money a, Money b) { return new Money { Cents = a.Cents + b.Cents }; }
    [Profile] public static Money operator checked +(Money a, Money b) => new Money { Cents = checked(a.Cents + b.Cents) };
    [Profile] public static bool operator true(Money a) => a.Cents != 0;
    [Profile] public static bool operator false(Money a) => a.Cents == 0;
    [Profile] public static implicit operator int(Money a) => a.Cents;
    [Profile] public static explicit operator Money(int a) { return new Money { Cents = a }; }
    [Profile] public static Money operator ++(Money a) => new Money { Cents = a.Cents + 1 };
    public static Money operator &(Money a, Money b) => a;
    [Profile] public static bool operator ==(Money a, Money b) => a.Cents == b.Cents;
    [Profile] public static bool operator !=(Money a, Money b) { return a.Cents != b.Cents; }
    [Profile] public void operator +=(int cents) => Cents += cents;
}

static class Program
{
    static void Main()
    {
        var a = (Money)3; var b = (Money)4;
        Console.WriteLine((int)(a + b));
        a++; b += 2;
        if (a) Console.WriteLine(a == b);
        if (a != b && ((a) ? true : false)) Console.WriteLine(b.Cents);
        try { checked { Console.WriteLine((int)(a + (Money)int.MaxValue)); } } catch (OverflowException thrown) { Console.WriteLine(thrown.StackTrace); }
        Console.WriteLine(Both(a, b) ? 1 : 0);
    }

    static bool Both(Money a, Money b) { if (a && b) return true; return false; }
}
