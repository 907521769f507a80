// frames: .ctor | Area | get_Perimeter | Equals | GetHashCode | PrintMembers | Deconstruct | Sum<T> | Zero | operator + | set_Name | Inside | ToString | Convert<TFrom, TTo> | Local<T>.Add | get_AdditiveIdentity
using System;
using System.Numerics;
using System.Text;
using Weft;

record Shape(int Width, int Height)
{
    [Profile] public Shape(int side) : this(side, side) { Console.WriteLine("square"); }
    [Profile] public int Area() { return Width * Height; }
    [Profile] public int Perimeter => 2 * (Width + Height);
    [Profile] public virtual bool Equals(Shape? other) => other is { } shape && shape.Area() == Area();
    [Profile] public override int GetHashCode() => Area();
    [Profile] protected virtual bool PrintMembers(StringBuilder builder) { builder.Append(Width); return true; }
}

sealed record Cube(int Side) : Shape(Side)
{
    public required string Name { get; [Profile] init { field = value ?? throw new ArgumentNullException(nameof(value)); } }
    [Profile] public void Deconstruct(out int side, out string name) => (side, name) = (Side, Name);
}

readonly record struct Meters(double Value) : IAdditionOperators<Meters, Meters, Meters>, IAdditiveIdentity<Meters, Meters>
{
    public static Meters AdditiveIdentity { [Profile] get { return Zero(); } }
    [Profile] private static Meters Zero() => default;
    [Profile] public static Meters operator +(Meters a, Meters b) => new(a.Value + b.Value);
    [Profile] public override string ToString() => Value + "m";
}

class Service(string prefix, int count = 2)
{
    private readonly string _text = prefix + count;
    [Profile] public Service() : this("default") => Console.WriteLine("by default");
    [Profile] public string Inside(string s) { prefix += s; return prefix + _text + count; }
}

file class Hidden { [Profile] public override string ToString() { return GetType().Name.EndsWith("Hidden") + ""; } }

file static class Numbers
{
    [Profile] public static T Sum<T>(params T[] values) where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        var sum = T.AdditiveIdentity;
        foreach (var value in values) sum += value;
        return sum;
    }

    [Profile] public static TTo Convert<TFrom, TTo>(TFrom value) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo> => TTo.CreateChecked(value);

    public static T Local<T>(T a) where T : INumber<T> { return Add(a); [Profile] static T Add(T b) => b + T.One; }
}

static class Program
{
    static void Main()
    {
        var cube = new Cube(3) { Name = "c" };
        var (side, name) = cube;
        Console.WriteLine($"{cube.Area()} {cube.Perimeter} {cube} {cube.Equals(new Shape(9, 1))} {cube.GetHashCode()} {side} {name} {cube with { Name = "d" }}");
        Console.WriteLine(Numbers.Sum(new Meters(1), new Meters(2.5)) + " " + Numbers.Sum(1, 2, 3) + Numbers.Local(2.5) + Numbers.Convert<double, int>(3.0));
        Console.WriteLine(new Service().Inside("x") + new Hidden());
        try { _ = cube with { Name = null! }; } catch (ArgumentNullException thrown) { Console.WriteLine(thrown.StackTrace); }
    }
}
