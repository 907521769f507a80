using System.Runtime.CompilerServices;

namespace App;

/// <summary>One loop per callee, spelled out: a delegate in between would be measured, too.</summary>
internal static class Loops
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int LibraryPlain(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value = Library.Callee.Plain(value);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int LibraryWoven(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value = Library.Callee.Woven(value);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ApplicationPlain(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value = Callee.Plain(value);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ApplicationWoven(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value = Callee.Woven(value);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int InlinablePlain(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value = Callee.PlainInlinable(value);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int InlinableWoven(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value = Callee.WovenInlinable(value);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Stopwatches(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value = Callee.Stopwatches(value);
        }

        return value;
    }
}
