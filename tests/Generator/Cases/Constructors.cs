// frames: .ctor | .cctor | Finalize | Dispose
using System;
using Weft;

class Base(int seed)
{
    protected readonly int Seed = seed;
    [Profile] public Base() : this(7) { Console.WriteLine("base " + Seed); }
    [Profile] static Base() => Console.WriteLine("static");
}

sealed class Derived : Base, IDisposable
{
    private readonly string _name;
    [Profile]
    public Derived(string name)
    {
        _name = name;
    }
    public Derived() : this(Name()) { }
    private static string Name() => "derived";
    [Profile] public Derived(int length) => _name = new string('x', length);
    [Profile] ~Derived() => Console.WriteLine("end of " + _name);
    [Profile] public void Dispose() { Console.WriteLine(_name); GC.SuppressFinalize(this); GetType().GetMethod("Finalize", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.Invoke(this, null); }
}

readonly struct Point
{
    public readonly int X, Y;
    [Profile] public Point(int x) { X = x; Y = -x; }
    [Profile] public Point(int x, int y) => (X, Y) = (x, y);
}

static class Program
{
    static void Main()
    {
        using (new Derived()) { }
        using (var d = new Derived(3)) { }
        Console.WriteLine(new Point(2).Y + new Point(3, 4).Y);
    }
}
