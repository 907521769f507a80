// frames: Mapped | Hidden | Later | Default | Arrow
using System;
using System.Runtime.CompilerServices;
using Weft;

static class Program
{
    static void Where([CallerFilePath] string file = "", [CallerLineNumber] int line = 0, [CallerMemberName] string member = "") =>
        Console.WriteLine(System.IO.Path.GetFileName(file) + ":" + line + " " + member);

    static void Main() { Mapped(); Hidden(); Later(); Default(); Arrow(); }

#line 100 "Grammar.y"
    [Profile] static void Mapped() {
        Where(); int unused;
    }
#line hidden
    [Profile] static void Hidden() {
        Where();
    }
#line 200
    [Profile] static void Later() { Where();
#line 300 "/elsewhere/Other.y"
        Where(); try { throw new InvalidOperationException("here"); } catch (Exception thrown) { Console.WriteLine(thrown.StackTrace); }
    }
#line default
    [Profile] static void Default() { Where(); int another; }
    [Profile] static void Arrow() => Console.WriteLine("{0}{1}",
#line 400 "Grammar.y"
        "a", "b");
}
