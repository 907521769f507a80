// frames: Main.Top | Main.Top.Inner | Outer | Outer.First | Outer.Generic<T> | get_Value.Read 
using System;
using Weft;

Console.WriteLine(Top(3));
Console.WriteLine(new Sample().Outer(2));
Console.WriteLine(new Sample().Value);

[Profile]
static int Top(int n)
{
    return Inner(n);
    [Profile] int Inner(int m) => m + n;
}

class Sample
{
    [Profile]
    public int Outer(int n)
    {
        var total = First() + Generic(n);
        [Profile] int First() { total = 1; return total; }
        [Profile] static T Generic<T>(T value) => value;
        Func<int> lambda = () => n * 10 + First();
        return total + lambda();
    }

    public int Value { get { return Read(); [Profile] int Read() => 5; } }
}
