// language: 10
// frames: Block | Wrapped | Void | get_Value | set_Value | Main.Local
using System;
using Weft;

namespace Old
{
    static class Program
    {
        static int Main()
        {
            Console.WriteLine(Block(1) + Wrapped(3));
            Void();
            Value = 3;
            return Value + Local();
            [Profile] static int Local() { return 2; }
        }

        [Profile] static int Block(int n) { return n; }
        [Profile] static int Wrapped(int n)
        {
            return
                n + 1;
        }
        [Profile] static void Void() => Console.WriteLine("void");
        [Profile] static int Value { get { return s_value; } set { s_value = value; } }
        private static int s_value;
    }
}
