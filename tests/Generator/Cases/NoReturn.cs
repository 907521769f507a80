// frames: Throw | ThrowExpression | ThrowIndirectly | Main.Local | get_Never
using System;
using System.Diagnostics.CodeAnalysis;
using Weft;

static class Program
{
    static void Main()
    {
        Try(Throw);
        Try(() => ThrowExpression("x"));
        Try(ThrowIndirectly);
        Try(() => Console.WriteLine(Never));
        Try(Local);

        [Profile, DoesNotReturn]
        static void Local() { throw new InvalidOperationException("local"); }
    }

    static void Try(Action action)
    {
        try { action(); }
        catch (Exception thrown) { Console.WriteLine(thrown); }
    }

    [Profile]
    [DoesNotReturn]
    static void Throw()
    {
        throw new InvalidOperationException("throw");
    }

    [Profile, System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute]
    static string ThrowExpression(string text) => throw new InvalidOperationException(text);

    [DoesNotReturn, Profile]
    static void ThrowIndirectly()
    {
        Throw();
    }

    static int Never
    {
        [Profile, DoesNotReturn]
        get => throw new NotSupportedException();
    }
}
