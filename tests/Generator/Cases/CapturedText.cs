// scope: All
// frames: Main | Main.lambda | Main.Plain | Main.Plain.lambda
using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Weft;

Print(() => { while (true) { return 1; } });
Print(Plain(n => { while (true) { return n; } }));
Func<int> named = () => { while (true) { return 3; } };
Print(named);
new Log(() => { return Local(); int Local() { while (true) { return 4; } } }).Write();
Console.WriteLine(Enumerable.Range(0, 3).Select(n => { while (true) { return n + 1; } }).Sum());

static Func<int> Plain(Func<int, int> function) => () => { while (true) { return function(2); } };
static void Print(Func<int> function, [CallerArgumentExpression(nameof(function))] string text = "") => Console.WriteLine(function() + text);

class Log(Func<int> function, [CallerArgumentExpression("function")] string text = "")
{
    [NoProfile] public void Write() { while (true) { Console.WriteLine(function() + text); return; } }
}
