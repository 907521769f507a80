// frames: Default | IShape.Area | IShape.get_Name | Static | Virtual | Extra | Partly | get_Partial | operator *
using System;
using Weft;

interface IShape { int Area(); string Name { get; } [Profile] int Default() { return Area() * 2; } [Profile] static int Static() => 3; }
interface IVirtual<TSelf> where TSelf : IVirtual<TSelf> { static virtual int Virtual() => 1; }

class Square : IShape, IVirtual<Square>
{
    [Profile] int IShape.Area() => 4;
    [Profile] string IShape.Name { get { return "square"; } }
    [Profile] public static int Virtual() { return 6; }
}

static class Extensions
{
    extension(string text)
    {
        [Profile] public int Extra() { return text.Length; }
        [Profile] public static string operator *(string a, int n) { return a + n; }
    }
}

partial class Split
{
    [Profile] public partial int Partly(int n);
    public partial int Partial { get; }
}

partial class Split
{
    public partial int Partly(int n) { return n; }
    [Profile] public partial int Partial { get => 4; }
}

static class Program
{
    static int Ask<T>() where T : IVirtual<T> => T.Virtual();
    static void Main()
    {
        IShape shape = new Square();
        Console.WriteLine(shape.Default() + shape.Name + IShape.Static() + Ask<Square>() + "text".Extra() + new Split().Partly(2) + new Split().Partial + "a" * 2);
    }
}
