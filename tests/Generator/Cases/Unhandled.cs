// frames: Deep | Main
using System;
using Weft;

static class Program
{
    [Profile]
    static void Main()
    {
        try
        {
            Deep(3);
        }
        finally { Console.WriteLine("finally"); }
    }

    [Profile]
    static int Deep(int n) => n == 0
        ? throw new InvalidOperationException("deep")
        : Deep(n - 1)
            + 1;
}
