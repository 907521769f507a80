// frames: Block | Expression | Void | Throwing | Recurse | Generic<T> | Many | Named
using System;
using Weft;

class Program
{
    static int Main()
    {
        var program = new Program();
        Console.WriteLine(program.Block(3));
        Console.WriteLine(Expression(4) + Generic("x"));
        Void(1);
        Console.WriteLine(Recurse(5)); Console.WriteLine(Many(out var text, 1, 2, 3) + text);
        try { Throwing(); } catch (InvalidOperationException thrown) { Console.WriteLine(thrown.StackTrace); }
        return Named(second: 1, first: 2);
    }

    [Profile]
    int Block(int a)
    {
        if (a > 2) { return 1; } a++;
        return a;
    }

    [Profile] static int Expression(int a) => a
        + 1;

    [Profile] static void Void(int a) => Console.WriteLine(a);

    [Profile]
    static void Throwing()
    {
        Console.WriteLine("about to");
        throw new InvalidOperationException(
            "thrown");
    }

    [Profile] static int Recurse(int n) => n == 0 ? 0 : 1 + Recurse(n - 1); // trailing

    [Profile] static string Generic<T>(T value) where T : notnull => value.ToString() ?? "";

    [Profile] static int Many(out string text, params int[] values) { text = "t"; foreach (var value in values) { if (value == 2) return value; } return 0; }

    [Profile] static int Named(int first, int second) { return first - second; }
}
