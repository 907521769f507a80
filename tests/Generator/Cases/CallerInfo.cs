// frames: Inside | Value | Local.In | Local
using System;
using System.Runtime.CompilerServices;
using Weft;

static class Program
{
    static void Where(int value = 0, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0, [CallerMemberName] string member = "",
        [CallerArgumentExpression("value")] string expression = "") => Console.WriteLine($"{file}:{line} {member} '{expression}'");

    static void Main() { Inside(); Console.WriteLine(Value(1)); Local(); }

    [Profile] static void Inside() { Where(1 + 2); Where(
        3 * 4); }
    [Profile] static int Value(int n) => Twice(n + 1, "x");
    static int Twice(int n, string s, [CallerArgumentExpression("n")] string expression = "", [CallerLineNumber] int line = 0) { Console.WriteLine(expression + line + s); return n * 2; }
    [Profile] static void Local() { In(); [Profile] static void In() => Where(5); }
}
