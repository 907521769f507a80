// frames: Conditional | Between | Pragma | Region | Raw | get_Both | set_Both | Commented | Branches
#define FAST
using System;
using Weft;

static class Program
{
    static void Main()
    {
        Console.WriteLine(Conditional() + Between() + Pragma() + Region() + Raw(1) + Commented() + Branches());
        Both = 2; Console.WriteLine(Both);
    }

    [Profile]
#if FAST
    static int Conditional() {
#else
    static int Conditional(int n) {
#endif
#if FAST
        var a = 1; return a;
#else
        return n;
#endif
    }

    [Profile] static int Between() =>
#if !FAST
        1
#else
        2
#endif
        ;

    [Profile]
    static int Pragma()
    {
#pragma warning disable CS0219
        int unused = 1;
#pragma warning restore CS0219
        int seen = 2; // CS0219
#nullable disable
        string s = null;
#nullable restore
        return s == null ? 3 : 4;
    }

    [Profile] static int Region() { 
        #region one
        return 5;
        #endregion
    }

    [Profile] static string Raw(int n) => $"""
        {n} "quoted"
          indented {n + 1}
        """;

    private static int s_both;
    [Profile]
    static int Both
    {
#if FAST
        get { return s_both; }
#endif
#region set
        set => s_both = value;
#endregion
    }

    [Profile] static int Commented() => /* before */ 6 /* after */ ; // last
    [Profile] static int Branches() // after the signature
    /* before the brace */ { // after the brace
        return 7; /* before the end */ } // after the end
}
