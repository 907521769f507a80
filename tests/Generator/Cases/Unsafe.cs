// checked
// frames: Pointer | Stack | Fixed | Jumps | RefReturn | get_Ref | Switch | Slice | Out | Wide
using System;
using Weft;

static unsafe class Program
{
    private static int s_value = 3;

    static void Main()
    {
        var n = 4;
        Console.WriteLine(Pointer(&n) + Stack() + Fixed(new[] { 1, 2 }) + Jumps(3) + Switch(2));
        RefReturn() = 8; Ref += 1; Console.WriteLine(s_value);
        Console.WriteLine(Slice(new[] { 1, 2, 3 }).Length + Out(out var x, out _) + x);
        Console.WriteLine(Wide(int.MaxValue));
    }

    [Profile] static int Pointer(int* p) => *p;
    [Profile] static int Stack() { Span<int> s = stackalloc int[4]; s[1] = 5; return s[1]; }
    [Profile] static int Fixed(int[] a) { fixed (int* p = a) { return p[1]; } }
    [Profile] static int Jumps(int n)
    {
    again:
        if (n-- > 0) goto again;
        goto end;
    end:
        return n;
    }
    [Profile] static ref int RefReturn() => ref s_value;
    [Profile] static ref int Ref { get { return ref s_value; } }
    [Profile] static int Switch(int n) { switch (n) { case 1: return 1; case 2: goto case 1; default: throw null!; } }
    [Profile] static ReadOnlySpan<int> Slice(scoped ReadOnlySpan<int> s) => new int[s.Length - 1];
    [Profile] static int Out(out int a, out string b) { a = 1; b = ""; while (true) { if (a++ > 3) return a; } }
    [Profile] static string Wide(int n) { try { return (n + 1).ToString(); } catch (OverflowException thrown) when (thrown.Message.Length > 0) { return thrown.StackTrace!; } finally { n = 0; } }
}
