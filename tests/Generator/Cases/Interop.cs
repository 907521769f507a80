// frames: Unmanaged | Initialize | Managed | Call | Sort | Sort.lambda | Pinned | Skipped | get_Item | Unbox
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Weft;

static unsafe class Program
{
    private static string s_state = "";

    [ModuleInitializer]
    [Profile] internal static void Initialize() { s_state += "initialized "; }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    [Profile] static int Unmanaged(int n) { return n * 3; }

    [Profile] static int Managed(int n) => n + 1;

    [Profile] static int Call(delegate*<int, int> managed, delegate* unmanaged[Cdecl]<int, int> unmanaged) => managed(2) + unmanaged(3);

    [Profile]
    static void Sort(int[] numbers)
    {
        fixed (int* first = numbers)
        {
            var start = (nint)first;
            Array.Sort(numbers, [Profile] (a, b) => { return b.CompareTo(a); });
            Console.WriteLine(*(int*)start);
        }
    }

    [Profile]
    static int Pinned(string text)
    {
        fixed (char* letters = text) { char* last = letters; while (*last != 0) { last++; } return (int)(last - letters); }
    }

    [SkipLocalsInit]
    [Profile] static int Skipped() { byte* bytes = stackalloc byte[8]; bytes[3] = 4; Span<byte> more = stackalloc byte[] { 1, 2 }; return bytes[3] + more[1]; }

    [Profile] static ref int Unbox(object boxed) => ref Unsafe.Unbox<int>(boxed);

    struct Buffer { public fixed int Numbers[3]; public int this[int index] { [Profile] get { return Numbers[index]; } } }

    static void Main()
    {
        Console.WriteLine(s_state + Call(&Managed, &Unmanaged));
        Sort([3, 1, 2]);
        var buffer = new Buffer(); buffer.Numbers[1] = 7;
        object boxed = 4; Unbox(boxed) = 5;
        Console.WriteLine(Pinned("text") + Skipped() + buffer[1] + (int)boxed);
    }
}
