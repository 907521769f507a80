// frames: Taken
using System;
using Weft;

class Program
{
    static void Main() => new Program().Taken(1);
    private int __weft = 2, __weft1Depth = 3;
    [Profile] void Taken(int Weft) { var global = 1; Console.WriteLine(__weft + __weft1Depth + Weft + global); }
}
